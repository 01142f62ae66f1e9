package origin.ports.transcoding;

import java.util.List;
import java.util.Set;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;

/// Makes segments.
///
/// Any two makings of a segment are interchangeable: the same frames at the same times, fit for the
/// same init segment. They need not have equal bytes.
public interface Transcoder {

  /// Turns recipes into renditions, with init segment and codec string, before any segment exists.
  /// In the order of `recipes`. Costs the same for a minute and for ten hours.
  ///
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read
  /// @throws TranscodingFailed if the transcoder itself does not work
  List<Rendition> prepare(SourceId source, Timeline timeline, List<Recipe> recipes);

  /// Makes the segments of `range` in the renditions `wanted` and hands each to `sink` as soon as
  /// it is complete and verified: it fits the init segment, begins with a frame that decodes alone,
  /// and has the source's frames at the source's times.
  ///
  /// In one rendition segments come in rising order; renditions take turns in any way. Holds the
  /// calling thread until the work is done. A segment that does not verify is not handed over.
  ///
  /// @param wanted names of renditions that stand in `plan`, at least one
  /// @param range segments that `plan` has
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read
  /// @throws TranscodingFailed if the transcoder itself does not work; what the sink took stays
  ///   good
  Making make(
      Plan plan, Set<RenditionName> wanted, SegmentRange range, Urgency urgency, SegmentSink sink);

  /// How a making ended.
  sealed interface Making {

    /// The sink has everything that was asked for.
    record Complete() implements Making {}

    /// The sink said that nobody wants it any more.
    record Dropped() implements Making {}

    /// The source is damaged in this place: the segment cannot be made, now or later.
    ///
    /// @param detail for the log
    record Damaged(RenditionName rendition, int segment, String detail) implements Making {}
  }
}
