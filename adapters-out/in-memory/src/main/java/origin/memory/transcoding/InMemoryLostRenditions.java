package origin.memory.transcoding;

import java.util.Map;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.LostRenditions;

final class InMemoryLostRenditions implements LostRenditions {
  private final Map<PlanId, Shelf> shelves;

  InMemoryLostRenditions(Map<PlanId, Shelf> shelves) {
    this.shelves = shelves;
  }

  @Override
  public void lose(PlanId plan, RenditionName rendition, String reason) {
    Shelf shelf = shelves.get(plan);
    if (shelf != null) {
      shelf.lost().putIfAbsent(rendition, reason);
    }
  }

  @Override
  public Map<RenditionName, String> of(PlanId plan) {
    Shelf shelf = shelves.get(plan);
    return shelf == null ? Map.of() : Map.copyOf(shelf.lost());
  }

  @Override
  public void forget(PlanId plan) {
    Shelf shelf = shelves.get(plan);
    if (shelf != null) {
      shelf.lost().clear();
    }
  }
}
