package origin.memory.transcoding;

import java.util.Map;
import java.util.Optional;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Poster;
import origin.ports.transcoding.Posters;

final class InMemoryPosters implements Posters {
  private final Map<PlanId, Shelf> shelves;

  InMemoryPosters(Map<PlanId, Shelf> shelves) {
    this.shelves = shelves;
  }

  @Override
  public void put(PlanId plan, Poster poster) {
    Shelf shelf = shelves.get(plan);
    if (shelf != null) {
      shelf.poster().compareAndSet(null, poster);
    }
  }

  @Override
  public Optional<Content> open(PlanId plan) {
    return Optional.ofNullable(shelves.get(plan))
        .flatMap(shelf -> Optional.ofNullable(shelf.poster().get()))
        .map(poster -> Content.of(poster.jpeg()));
  }
}
