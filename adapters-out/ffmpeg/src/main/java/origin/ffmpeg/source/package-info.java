/// Sources laid out on their timeline: which stored sample is shown at which tick, and pieces of
/// them for a decoder.
///
/// The head of a source is read once and kept in a small cache. Decoders never see a stranger's
/// container: what they get is cut out here and written anew.
@NullMarked
package origin.ffmpeg.source;

import org.jspecify.annotations.NullMarked;
