/// ISO base media files (ISO/IEC 14496-12): reading sample tables and fragments, writing CMAF.
///
/// What is read here comes from strangers. Every count and size is checked against what is really
/// there before memory is taken for it, and whatever does not fit ends in
/// [origin.ffmpeg.boxes.MalformedMedia], never in another exception. Used by every other package of
/// this adapter; knows none of them.
@NullMarked
package origin.ffmpeg.boxes;

import org.jspecify.annotations.NullMarked;
