package origin.memory.transcoding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
/// @param lost what turned out impossible to make, and why
record Shelf(
    Plan plan,
    Map<SegmentName, byte[]> segments,
    Map<PictureName, Jpeg> pictures,
    Map<RenditionName, String> lost) {
  static Shelf of(Plan plan) {
    return new Shelf(
        plan, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }
}
