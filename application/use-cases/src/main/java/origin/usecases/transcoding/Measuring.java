package origin.usecases.transcoding;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.Segments;
import origin.usecases.work.Lately;

/// Counts what is stored, once a second for all who ask.
final class Measuring implements MeasureProgress {
  private static final Duration LIFE = Duration.ofSeconds(1);
  private static final int MOST = 200;

  private final Plans plans;
  private final Segments segments;
  private final LostRenditions lost;
  private final MakingPolicy policy;
  private final Lately<PlanId, Optional<Progress>> measured;

  Measuring(
      Plans plans,
      Segments segments,
      LostRenditions lost,
      MakingPolicy policy,
      InstantSource clock) {
    this.policy = policy;
    this.plans = plans;
    this.segments = segments;
    this.lost = lost;
    this.measured = new Lately<>(clock, LIFE, MOST);
  }

  @Override
  public Optional<Progress> of(PlanId plan) {
    return measured.get(plan, id -> plans.find(id).map(this::measure));
  }

  private Progress measure(Plan plan) {
    Map<RenditionName, Set<Integer>> stored = segments.stored(plan.id());
    Set<RenditionName> losses = lost.of(plan.id()).keySet();
    Set<RenditionName> onDemand = policy.onDemand(plan);
    return new Progress(
        plan.renditions().stream()
            .map(
                rendition ->
                    new Stored(
                        rendition,
                        stored.getOrDefault(rendition.name(), Set.of()).size(),
                        plan.timeline().segments(),
                        losses.contains(rendition.name()),
                        onDemand.contains(rendition.name())))
            .toList());
  }
}
