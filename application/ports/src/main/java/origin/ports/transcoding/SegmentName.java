package origin.ports.transcoding;

import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;

/// Names one segment in the media store.
///
/// @param plan the plan that it was made by
/// @param rendition the rendition that it is part of
/// @param index its place in the timeline, from 0
public record SegmentName(PlanId plan, RenditionName rendition, int index) {
  /// @throws IllegalArgumentException when the index is negative
  public SegmentName {
    if (index < 0) {
      throw new IllegalArgumentException("segments count from 0");
    }
  }
}
