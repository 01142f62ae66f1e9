/// Posters: one frame as a picture.
@NullMarked
package origin.ffmpeg.poster;

import org.jspecify.annotations.NullMarked;
