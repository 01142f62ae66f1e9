package origin.domain.playback;

import origin.domain.publishing.Spell;

/// What opens the media of a video to whoever has the address.
public sealed interface Grant {

  /// The video is public: the address may be passed on and kept by caches as long as the spell
  /// lasts.
  ///
  /// @param spell the time of being public
  record Open(Spell spell) implements Grant {}

  /// The address was made for one person, and ends.
  ///
  /// @param token the signed permission
  record Signed(MediaToken token) implements Grant {}
}
