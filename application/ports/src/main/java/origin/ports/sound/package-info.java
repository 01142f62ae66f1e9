/// What measuring loudness asks of the world: somebody who listens, and a place for what was heard.
@NullMarked
package origin.ports.sound;

import org.jspecify.annotations.NullMarked;
