package origin.usecases.publishing;

import origin.domain.publishing.VideoId;

/// Makes an uploaded video playable.
@FunctionalInterface
public interface PlanVideo {
  /// Plans the video's source and moves the video on: to playable, shown to those its creator
  /// wished, or to failed. A video that is not waiting for it is left alone; of one that was
  /// deleted meanwhile nothing is kept.
  ///
  /// @param video which
  void plan(VideoId video);
}
