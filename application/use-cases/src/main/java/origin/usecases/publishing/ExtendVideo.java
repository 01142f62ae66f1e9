package origin.usecases.publishing;

import origin.domain.publishing.VideoId;

/// Lets a video play before its upload ends.
@FunctionalInterface
public interface ExtendVideo {
  /// Looks how far a video that is being uploaded can be played, and lets it be played so far. What
  /// cannot be played yet, or has all its bytes by now, is left as it is.
  ///
  /// @param video which
  void extend(VideoId video);
}
