/// Copied renditions: the source's own pictures and packets, taken out of its file and written as
/// segments without FFmpeg.
@NullMarked
package origin.ffmpeg.copy;

import org.jspecify.annotations.NullMarked;
