/// What playback asks of the world: signed permissions to fetch media.
@NullMarked
package origin.ports.playback;

import org.jspecify.annotations.NullMarked;
