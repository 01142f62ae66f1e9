/// Watching: where the media of a video is, and what lies at such an address.
///
/// Who may see a video is decided where the video is found; an address carries that decision on, as
/// a spell or as a signed token, and is the only thing asked for afterwards. Public media needs the
/// media store alone.
@NullMarked
package origin.usecases.playback;

import org.jspecify.annotations.NullMarked;
