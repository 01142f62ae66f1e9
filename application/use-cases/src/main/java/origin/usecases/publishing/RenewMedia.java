package origin.usecases.publishing;

import origin.domain.transcoding.PlanId;

/// Moves the video of a plan that no encoder fits any more on to a successor of the plan.
@FunctionalInterface
public interface RenewMedia {
  /// Moves it, unless it has moved on already or was deleted.
  ///
  /// @param plan the plan that was outgrown
  void renew(PlanId plan);
}
