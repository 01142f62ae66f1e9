package origin.usecases.transcoding;

import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.ports.timeline.Prober;

/// Plans beginnings by the same rules as whole originals.
final class ArrivalPlanning implements PlanArrival {
  private final Transcoding.Needs needs;
  private final Planning planning;

  ArrivalPlanning(Transcoding.Needs needs, Planning planning) {
    this.needs = needs;
    this.planning = planning;
  }

  @Override
  public Optional<Offer> look(SourceId source, long held) {
    Optional<Plan> kept = needs.plans().find(PlanId.of(source));
    return kept.flatMap(plan -> promised(plan, held))
        .or(
            () ->
                needs
                    .prober()
                    .probeBeginning(source, held)
                    .flatMap(told -> offer(told, source, held, kept)))
        .filter(ArrivalPlanning::isBeginning);
  }

  private Optional<Offer> offer(
      Prober.Beginning told, SourceId source, long held, Optional<Plan> kept) {
    return switch (told) {
      case Prober.Beginning.Promised(var whole) -> promised(planned(source, whole), held);
      case Prober.Beginning.SoFar(var beginning) ->
          kept.isEmpty()
              ? Optional.of(offer(planned(source, beginning.leavingTheEndOpen()), beginning))
              : kept.map(plan -> plan.along(Timeline.plan(beginning.frames())))
                  .filter(longer -> longer.continues(kept.get(), extent(longer)))
                  .map(longer -> offer(longer, beginning));
    };
  }

  private Optional<Offer> promised(Plan plan, long held) {
    return needs.transcoder().reach(plan, held).map(segments -> Offer.beginning(plan, segments));
  }

  private static Offer offer(Plan plan, Prober.Probed.Found beginning) {
    return Offer.beginning(plan, Timeline.settledSegments(beginning.frames()));
  }

  private Plan planned(SourceId source, Prober.Probed.Found found) {
    return planning.plan(PlanId.of(source), source, found);
  }

  private int extent(Plan plan) {
    return needs.extents().of(plan.id()).orElse(0);
  }

  /// Two segments: the second tells whether the source's own segments can be cut where the first
  /// ends, and a player that has both goes on for a while.
  private static boolean isBeginning(Offer offer) {
    return offer.segments() >= Math.min(2, offer.plan().timeline().segments());
  }

  @Override
  public Plan publish(Offer offer) {
    needs
        .plans()
        .find(offer.plan().id())
        .filter(kept -> kept.timeline().duration() < offer.plan().timeline().duration())
        .ifPresent(_ -> needs.plans().prolong(offer.plan()));
    needs.extents().extend(offer.plan().id(), offer.segments());
    return needs.plans().keep(offer.plan());
  }

  @Override
  public void settle(PlanId plan) {
    needs.extents().complete(plan);
  }

  @Override
  public boolean isGrowing(PlanId plan) {
    return needs.extents().of(plan).isPresent();
  }
}
