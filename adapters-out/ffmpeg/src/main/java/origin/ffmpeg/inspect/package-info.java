/// Looking at what is stored: the same questions that makers ask before they store it. No FFmpeg is
/// started.
@NullMarked
package origin.ffmpeg.inspect;

import org.jspecify.annotations.NullMarked;
