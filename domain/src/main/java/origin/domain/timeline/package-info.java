/// What a source is and where it is cut: its facts, its frames and the timeline that every
/// rendition shares.
///
/// A timeline is fixed once, when the source is probed, and never changes. Everything here is
/// immutable and pure: no file is read and no clock is asked. The features `transcoding`,
/// `publishing` and `playback` build on it; it knows none of them.
@NullMarked
package origin.domain.timeline;

import org.jspecify.annotations.NullMarked;
