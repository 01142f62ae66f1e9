package origin.memory.transcoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionName;
import origin.domain.captions.CaptionTrack;
import origin.domain.transcoding.PlanId;
import origin.ports.captions.ShownCaptions;
import origin.ports.transcoding.Content;

final class InMemoryShownCaptions implements ShownCaptions {
  private final Map<PlanId, Shelf> shelves;

  InMemoryShownCaptions(Map<PlanId, Shelf> shelves) {
    this.shelves = shelves;
  }

  @Override
  public void show(PlanId plan, List<Caption> captions) {
    Shelf shelf = shelves.get(plan);
    if (shelf != null) {
      shelf.captions().set(List.copyOf(captions));
    }
  }

  @Override
  public List<CaptionTrack> of(PlanId plan) {
    return shown(plan).stream().map(Caption::track).toList();
  }

  @Override
  public Set<CaptionName> stored(PlanId plan) {
    return of(plan).stream().map(CaptionTrack::name).collect(toUnmodifiableSet());
  }

  @Override
  public Optional<Content> open(PlanId plan, CaptionName name) {
    return shown(plan).stream()
        .filter(caption -> caption.track().name().equals(name))
        .findFirst()
        .map(caption -> Content.of(caption.text().getBytes(UTF_8)));
  }

  private List<Caption> shown(PlanId plan) {
    return Optional.ofNullable(shelves.get(plan))
        .flatMap(shelf -> Optional.ofNullable(shelf.captions().get()))
        .orElse(List.of());
  }
}
