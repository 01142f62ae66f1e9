/// What planning a video asks of the world: to look into a source, and to read its bytes.
@NullMarked
package origin.ports.timeline;

import org.jspecify.annotations.NullMarked;
