package origin.usecases.publishing;

import origin.domain.publishing.VideoId;

/// Makes the picture that stands for a video before it plays.
@FunctionalInterface
public interface MakeVideoPoster {
  /// Makes it, unless there is one or the video cannot be played.
  ///
  /// @param video which
  void make(VideoId video);
}
