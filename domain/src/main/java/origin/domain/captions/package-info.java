/// Captions: what is said in a video, as timed text in one language each.
///
/// Whatever form it came in (SubRip, WebVTT, SubStation Alpha), text becomes [Cues] here and leaves
/// as WebVTT that this package writes; nobody is ever sent what somebody else wrote as it is.
/// Everything is immutable and pure. `playback` builds on it.
@NullMarked
package origin.domain.captions;

import org.jspecify.annotations.NullMarked;
