/// The one place where FFmpeg is started, stopped and kept within limits.
///
/// FFmpeg is assumed hostile: it reads standard input or nothing, writes standard output only,
/// inherits no environment, runs within limits of memory, time and open files, and ends with this
/// program. Arguments are built from typed values and constants, never from what people typed.
@NullMarked
package origin.ffmpeg.launch;

import org.jspecify.annotations.NullMarked;
