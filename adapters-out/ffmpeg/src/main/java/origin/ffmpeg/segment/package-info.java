/// Writing segments: verified frames in, CMAF bytes out, the same way for what was copied and for
/// what was encoded.
@NullMarked
package origin.ffmpeg.segment;

import org.jspecify.annotations.NullMarked;
