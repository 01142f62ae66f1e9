/// What every adapter of the ports of `playback` promises.
@NullMarked
package origin.contracts.playback;

import org.jspecify.annotations.NullMarked;
