package origin.usecases.transcoding;

import java.util.Optional;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;

/// Plans a source anew, with the same timeline and recipes, for the encoder that is there now.
@FunctionalInterface
public interface RenewPlan {
  /// Makes and keeps the successor of a plan. Asked twice it answers the same.
  ///
  /// A fault of this installation is thrown as the ports throw it, and worth trying again.
  ///
  /// @param outgrown the plan that no encoder fits any more
  /// @return its successor; empty when the plan was forgotten, or had so many predecessors that
  ///   another one would not help
  Optional<Plan> renew(PlanId outgrown);
}
