package origin.usecases.transcoding;

import java.util.Map;
import java.util.Set;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Segments;

/// Settles what becomes of a plan whose source is gone for good: a rendition that is stored to its
/// end stays, every other is lost, for nobody can ever complete it.
///
/// @param segments what is stored
/// @param lost takes the losses
record SourceLoss(Segments segments, LostRenditions lost) {
  private static final String REASON = "its source is gone";

  void settle(Plan plan) {
    Map<RenditionName, Set<Integer>> stored = segments.stored(plan.id());
    plan.renditions().stream()
        .map(Rendition::name)
        .filter(name -> stored.getOrDefault(name, Set.of()).size() < plan.timeline().segments())
        .forEach(name -> lost.lose(plan.id(), name, REASON));
  }

  /// Whether losses are of that kind.
  static boolean explains(Map<RenditionName, String> losses) {
    return losses.containsValue(REASON);
  }
}
