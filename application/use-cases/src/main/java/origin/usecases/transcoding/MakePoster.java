package origin.usecases.transcoding;

import origin.domain.transcoding.PlanId;

/// Makes the picture that stands for a video before it plays.
@FunctionalInterface
public interface MakePoster {
  /// Makes and stores it, unless there is one or the plan was forgotten.
  ///
  /// @param plan whose poster
  void make(PlanId plan);
}
