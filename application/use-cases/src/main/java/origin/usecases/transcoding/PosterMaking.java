package origin.usecases.transcoding;

import java.util.Optional;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.PosterMaker;
import origin.ports.transcoding.Posters;

/// Makes a poster where there is none.
final class PosterMaking implements MakePoster {
  private final PosterMaker maker;
  private final Plans plans;
  private final Posters posters;

  PosterMaking(PosterMaker maker, Plans plans, Posters posters) {
    this.maker = maker;
    this.plans = plans;
    this.posters = posters;
  }

  @Override
  public void make(PlanId id) {
    Optional<Plan> plan = plans.find(id);
    if (plan.isPresent() && !isStored(id)) {
      posters.put(id, maker.poster(plan.get().source(), plan.get().timeline()));
    }
  }

  private boolean isStored(PlanId id) {
    Optional<Content> stored = posters.open(id);
    stored.ifPresent(Content::close);
    return stored.isPresent();
  }
}
