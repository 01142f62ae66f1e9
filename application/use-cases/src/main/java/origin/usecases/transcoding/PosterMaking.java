package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.util.Optional;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.ports.timeline.SourceMissing;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.PosterMaker;
import origin.ports.transcoding.Posters;

/// Makes a poster where there is none.
final class PosterMaking implements MakePoster {
  private static final System.Logger LOG = System.getLogger(PosterMaking.class.getName());

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
      make(plan.get());
    }
  }

  /// Of a source that is gone there is no picture to be had, however often it is tried.
  private void make(Plan plan) {
    try {
      posters.put(plan.id(), maker.poster(plan.source(), plan.timeline()));
    } catch (SourceMissing gone) {
      LOG.log(Level.WARNING, () -> "no poster of " + plan.id().value(), gone);
    }
  }

  private boolean isStored(PlanId id) {
    Optional<Content> stored = posters.open(id);
    stored.ifPresent(Content::close);
    return stored.isPresent();
  }
}
