package origin.ffmpeg.inspect;

import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.Plan;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.source.Library;
import origin.ffmpeg.source.Opened;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.upkeep.Inspector;

/// Reads stored media box by box, beside the source that it was made of.
public final class FfmpegInspector implements Inspector {
  private final Library library;

  /// @param files the sources
  public FfmpegInspector(SourceFiles files) {
    this.library = new Library(files);
  }

  @Override
  public Inspection of(Plan plan) {
    SourceId source = plan.source();
    try {
      return library
          .openSoFar(source)
          .map(opened -> new PlanInspection(plan, Optional.of(opened), Optional.empty()))
          .orElseGet(
              () -> without(plan, "it lists no frames, and there is no normalised form of it"));
    } catch (MalformedMedia | SourceUnavailable unusable) {
      return without(plan, String.valueOf(unusable.getMessage()));
    }
  }

  private static PlanInspection without(Plan plan, String trouble) {
    return new PlanInspection(plan, Optional.<Opened>empty(), Optional.of(trouble));
  }
}
