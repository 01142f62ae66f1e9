package origin.usecases.transcoding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Segments;
import origin.usecases.work.Lately;

/// Leaves out what was lost, what would be made slower than it plays and what has not come yet, and
/// remembers offers for a few seconds.
///
/// What is slow to make is offered once all of it is stored; the smallest picture always is.
final class OfferedPlans implements FindPlan {
  private static final Duration LIFE = Duration.ofSeconds(5);
  private static final int MOST = 200;

  private final Offers offers;
  private final Segments segments;
  private final LostRenditions lost;
  private final MakingSpeed speed;
  private final Lately<PlanId, Optional<Offer>> offered;

  OfferedPlans(
      Offers offers,
      Segments segments,
      LostRenditions lost,
      MakingSpeed speed,
      InstantSource clock) {
    this.offers = offers;
    this.segments = segments;
    this.lost = lost;
    this.speed = speed;
    this.offered = new Lately<>(clock, LIFE, MOST);
  }

  @Override
  public Optional<Offer> find(PlanId plan) {
    return offered.get(plan, this::look);
  }

  private Optional<Offer> look(PlanId id) {
    return offers
        .find(id)
        .flatMap(
            offer ->
                without(lost.of(id).keySet(), offer.plan())
                    .map(this::withoutSlow)
                    .map(plan -> new Offer(plan, offer.extent())));
  }

  private static Optional<Plan> without(Set<RenditionName> lost, Plan plan) {
    Predicate<Rendition> left = rendition -> !lost.contains(rendition.name());
    List<Rendition> pictures = plan.video().stream().filter(left).toList();
    return pictures.isEmpty()
        ? Optional.empty()
        : Optional.of(plan.with(pictures, plan.audio().stream().filter(left).toList()));
  }

  private Plan withoutSlow(Plan plan) {
    Rendition smallest = plan.video().getFirst();
    Set<RenditionName> complete =
        plan.video().stream().allMatch(speed::keepsUpWith) ? Set.of() : complete(plan);
    List<Rendition> pictures =
        plan.video().stream()
            .filter(
                rendition ->
                    rendition.equals(smallest)
                        || speed.keepsUpWith(rendition)
                        || complete.contains(rendition.name()))
            .toList();
    return plan.with(pictures, plan.audio());
  }

  private Set<RenditionName> complete(Plan plan) {
    return segments.stored(plan.id()).entrySet().stream()
        .filter(stored -> stored.getValue().size() == plan.timeline().segments())
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }
}
