package origin.memory.transcoding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;

final class InMemorySegments implements Segments {
  private final Map<PlanId, Shelf> shelves;

  InMemorySegments(Map<PlanId, Shelf> shelves) {
    this.shelves = shelves;
  }

  @Override
  public void put(SegmentName name, ByteBuffer bytes) {
    Shelf shelf = shelves.get(name.plan());
    if (shelf != null) {
      shelf.segments().putIfAbsent(name, copyOf(bytes));
    }
  }

  private static byte[] copyOf(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return copy;
  }

  @Override
  public Optional<Content> open(SegmentName name) {
    return Optional.ofNullable(shelves.get(name.plan()))
        .flatMap(shelf -> Optional.ofNullable(shelf.segments().get(name)))
        .map(Content::of);
  }

  @Override
  public void evict(PlanId plan, Set<RenditionName> renditions) {
    Shelf shelf = shelves.get(plan);
    if (shelf != null) {
      shelf.segments().keySet().removeIf(name -> renditions.contains(name.rendition()));
    }
  }

  @Override
  public Map<RenditionName, Set<Integer>> stored(PlanId plan) {
    Shelf shelf = shelves.get(plan);
    return shelf == null
        ? Map.of()
        : shelf.segments().keySet().stream()
            .collect(
                groupingBy(
                    SegmentName::rendition, mapping(SegmentName::index, toUnmodifiableSet())));
  }
}
