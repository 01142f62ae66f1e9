package origin.memory.transcoding;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import origin.domain.captions.Caption;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.SegmentName;

/// A plan and what was made by it.
///
/// @param plan the plan
/// @param segments each whole
/// @param pictures the still ones
/// @param captions those that are shown
/// @param lost what turned out impossible to make, and why
record Shelf(
    Plan plan,
    Map<SegmentName, byte[]> segments,
    Map<PictureName, Jpeg> pictures,
    AtomicReference<List<Caption>> captions,
    Map<RenditionName, String> lost) {
  static Shelf of(Plan plan) {
    return new Shelf(
        plan,
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        new AtomicReference<>(List.of()),
        new ConcurrentHashMap<>());
  }

  /// The same under a longer form of the plan.
  Shelf under(Plan longer) {
    return new Shelf(longer, segments, pictures, captions, lost);
  }
}
