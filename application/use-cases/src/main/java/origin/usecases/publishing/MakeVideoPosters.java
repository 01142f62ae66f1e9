package origin.usecases.publishing;

import origin.domain.publishing.VideoId;

/// Makes the pictures that could stand for a video before it plays.
@FunctionalInterface
public interface MakeVideoPosters {
  /// Makes them, unless they are there or the video cannot be played. The first stands for the
  /// video unless its creator chose another picture meanwhile.
  ///
  /// @param video which
  void make(VideoId video);
}
