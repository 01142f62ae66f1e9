/// Encoded renditions: FFmpeg's arguments, one process for each run of segments, and the
/// verification of what it gives.
///
/// FFmpeg gets a piece of the source on standard input and writes all renditions of a run as tracks
/// of one stream of fragments to standard output. The stream is taken apart into pictures and
/// packets; those of a segment are compared with the plan before they are written anew.
@NullMarked
package origin.ffmpeg.encode;

import org.jspecify.annotations.NullMarked;
