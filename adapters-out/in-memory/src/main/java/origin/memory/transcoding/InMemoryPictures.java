package origin.memory.transcoding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.Pictures;

final class InMemoryPictures implements Pictures {
  private final Map<PlanId, Shelf> shelves;

  InMemoryPictures(Map<PlanId, Shelf> shelves) {
    this.shelves = shelves;
  }

  @Override
  public void put(PlanId plan, PictureName name, Jpeg picture) {
    of(plan).ifPresent(pictures -> pictures.putIfAbsent(name, picture));
  }

  @Override
  public Optional<Content> open(PlanId plan, PictureName name) {
    return of(plan)
        .flatMap(pictures -> Optional.ofNullable(pictures.get(name)))
        .map(picture -> Content.of(picture.bytes()));
  }

  @Override
  public Set<PictureName> stored(PlanId plan) {
    return of(plan).map(pictures -> Set.copyOf(pictures.keySet())).orElseGet(Set::of);
  }

  @Override
  public void remove(PlanId plan, PictureName name) {
    of(plan).ifPresent(pictures -> pictures.remove(name));
  }

  private Optional<Map<PictureName, Jpeg>> of(PlanId plan) {
    return Optional.ofNullable(shelves.get(plan)).map(Shelf::pictures);
  }
}
