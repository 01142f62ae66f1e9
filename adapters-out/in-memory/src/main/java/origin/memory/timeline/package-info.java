/// The ports of `timeline` in memory.
@NullMarked
package origin.memory.timeline;

import org.jspecify.annotations.NullMarked;
