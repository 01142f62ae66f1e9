/// Probing and transcoding by FFmpeg, run as a separate process.
///
/// Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.ffmpeg;

import org.jspecify.annotations.NullMarked;
