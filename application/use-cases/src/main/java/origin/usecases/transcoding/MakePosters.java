package origin.usecases.transcoding;

import origin.domain.transcoding.PlanId;

/// Makes the pictures that could stand for a video before it plays.
@FunctionalInterface
public interface MakePosters {
  /// Makes and stores them, unless they are there or the plan was forgotten.
  ///
  /// @param plan whose posters
  void make(PlanId plan);
}
