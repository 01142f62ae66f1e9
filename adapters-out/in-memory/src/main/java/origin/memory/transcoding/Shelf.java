package origin.memory.transcoding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.Poster;
import origin.ports.transcoding.SegmentName;

/// A plan and what was made by it.
///
/// @param plan the plan
/// @param segments each whole
/// @param poster none at first
/// @param lost what turned out impossible to make, and why
record Shelf(
    Plan plan,
    Map<SegmentName, byte[]> segments,
    AtomicReference<@Nullable Poster> poster,
    Map<RenditionName, String> lost) {
  static Shelf of(Plan plan) {
    return new Shelf(
        plan, new ConcurrentHashMap<>(), new AtomicReference<>(), new ConcurrentHashMap<>());
  }
}
