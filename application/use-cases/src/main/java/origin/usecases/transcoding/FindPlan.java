package origin.usecases.transcoding;

import java.util.Optional;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.PlanId;

/// Finds a plan as players are to see it.
@FunctionalInterface
public interface FindPlan {
  /// Finds it, as it was at most a few seconds ago.
  ///
  /// @param plan names it
  /// @return what is offered of the plan, without the renditions that turned out impossible to
  ///   make; empty when there is none or no picture is left
  Optional<Offer> find(PlanId plan);
}
