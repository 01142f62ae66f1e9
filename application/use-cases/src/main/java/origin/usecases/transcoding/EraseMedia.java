package origin.usecases.transcoding;

import origin.domain.transcoding.PlanId;

/// Removes everything that was made by a plan, and the plan.
@FunctionalInterface
public interface EraseMedia {
  /// Removes it; whoever is still making something of it stops soon, and nothing of that is stored.
  /// Removing twice is removing once.
  ///
  /// @param plan what to remove
  void erase(PlanId plan);
}
