package origin.usecases.transcoding;

import origin.domain.transcoding.PlanId;

/// Makes the small pictures that are shown while somebody looks for a place in a video.
@FunctionalInterface
public interface MakeStoryboard {
  /// Makes and stores them, unless they are there, the plan was forgotten, or not all segments that
  /// they are taken from are stored. A storyboard that cannot be made is done without.
  ///
  /// @param plan whose storyboard
  void make(PlanId plan);
}
