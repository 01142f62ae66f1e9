/// Measures how loud sources are.
@NullMarked
package origin.ffmpeg.loudness;

import org.jspecify.annotations.NullMarked;
