package origin.usecases.transcoding;

import java.util.Optional;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;

/// Finds a plan as players are to see it.
@FunctionalInterface
public interface FindPlan {
  /// Finds it, as it was at most a few seconds ago.
  ///
  /// @param plan names it
  /// @return the plan without the renditions that turned out impossible to make; empty when there
  ///   is none or no picture is left
  Optional<Plan> find(PlanId plan);
}
