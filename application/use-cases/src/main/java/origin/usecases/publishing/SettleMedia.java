package origin.usecases.publishing;

import origin.domain.transcoding.PlanId;

/// Tells the video of a plan what became of it since its source is gone.
@FunctionalInterface
public interface SettleMedia {
  /// From then on the video says what it lacks, or fails where nothing of it plays. Settling twice
  /// is settling once.
  ///
  /// @param plan the plan
  void settle(PlanId plan);
}
