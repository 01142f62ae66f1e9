/// The ports of `playback` in memory.
@NullMarked
package origin.memory.playback;

import org.jspecify.annotations.NullMarked;
