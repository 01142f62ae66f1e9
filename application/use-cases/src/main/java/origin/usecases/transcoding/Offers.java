package origin.usecases.transcoding;

import java.util.Optional;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.Plans;

/// Finds plans with how far they go.
///
/// A plan gets longer before its extent does. So an extent is looked up before the plan that it is
/// of: nobody takes what a shorter form of the plan ends with for what a longer one goes on with.
/// It is looked up once more where it was not there, for then the plan may have been kept in
/// between.
final class Offers {
  private final Plans plans;
  private final Extents extents;

  Offers(Plans plans, Extents extents) {
    this.plans = plans;
    this.extents = extents;
  }

  Optional<Offer> find(PlanId id) {
    Optional<Integer> extent = extents.of(id);
    return plans.find(id).map(plan -> new Offer(plan, extent.or(() -> extents.of(id))));
  }
}
