package origin.usecases.transcoding;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Plans;
import origin.usecases.work.Lately;

/// Leaves out what was lost, and remembers plans for a few seconds.
final class OfferedPlans implements FindPlan {
  private static final Duration LIFE = Duration.ofSeconds(5);
  private static final int MOST = 200;

  private final Plans plans;
  private final LostRenditions lost;
  private final Lately<PlanId, Optional<Plan>> offered;

  OfferedPlans(Plans plans, LostRenditions lost, InstantSource clock) {
    this.plans = plans;
    this.lost = lost;
    this.offered = new Lately<>(clock, LIFE, MOST);
  }

  @Override
  public Optional<Plan> find(PlanId plan) {
    return offered.get(plan, this::look);
  }

  private Optional<Plan> look(PlanId id) {
    return plans.find(id).flatMap(plan -> without(lost.of(id).keySet(), plan));
  }

  private static Optional<Plan> without(Set<RenditionName> lost, Plan plan) {
    List<Rendition> pictures = left(lost, plan.video());
    return pictures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Plan(
                plan.id(), plan.source(), plan.timeline(), pictures, left(lost, plan.audio())));
  }

  private static List<Rendition> left(Set<RenditionName> lost, List<Rendition> renditions) {
    return renditions.stream().filter(rendition -> !lost.contains(rendition.name())).toList();
  }
}
