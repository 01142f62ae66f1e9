package origin.usecases.publishing;

import origin.domain.publishing.VideoId;

/// Makes more of a playable video.
@FunctionalInterface
public interface MakeNextRun {
  /// Makes one run of what is missing, and asks for the next one, so that videos take turns. When
  /// nothing is missing the video is ready. A video that was deleted, or is not playable, is left
  /// alone.
  ///
  /// @param video which
  void make(VideoId video);
}
