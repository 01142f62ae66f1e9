/// Text that stands in a source beside pictures and sound: captions and chapters.
@NullMarked
package origin.ffmpeg.embedded;

import org.jspecify.annotations.NullMarked;
