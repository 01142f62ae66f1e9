package origin.usecases.transcoding;

import java.util.Optional;
import origin.domain.timeline.SourceId;
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
    return needs
        .plans()
        .find(PlanId.of(source))
        .or(() -> needs.prober().probeBeginning(source, held).map(found -> planned(source, found)))
        .map(plan -> Offer.beginning(plan, needs.transcoder().reach(plan, held)))
        .filter(ArrivalPlanning::isBeginning);
  }

  private Plan planned(SourceId source, Prober.Probed.Found found) {
    return planning.plan(PlanId.of(source), source, found);
  }

  /// Two segments: the second tells whether the source's own segments can be cut where the first
  /// ends, and a player that has both goes on for a while.
  private static boolean isBeginning(Offer offer) {
    return offer.segments() >= Math.min(2, offer.plan().timeline().segments());
  }

  @Override
  public Plan publish(Offer offer) {
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
