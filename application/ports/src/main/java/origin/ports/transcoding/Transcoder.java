package origin.ports.transcoding;

import java.util.List;
import java.util.Optional;
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
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read; as
  ///   [origin.ports.timeline.SourceMissing] if it is gone for good
  /// @throws TranscodingFailed if the transcoder itself does not work
  /// @throws TranscodingStopped if the calling thread was interrupted or the transcoder closed
  List<Rendition> prepare(SourceId source, Timeline timeline, List<Recipe> recipes);

  /// Makes the segments of `range` in the renditions `wanted` and hands each to `sink` as soon as
  /// it is complete and verified: it fits the init segment, begins with a frame that decodes alone,
  /// and has the source's frames at the source's times.
  ///
  /// Where the source is damaged, a segment of pictures may lack frames: then the frame before each
  /// is shown longer, the first one from the boundary on, and the sink is told how many are lost.
  /// At least one frame is shown.
  ///
  /// In one rendition segments come in rising order; renditions take turns in any way. Holds the
  /// calling thread until the work is done. A segment that does not verify is not handed over.
  /// Where one rendition cannot be made, others that were wanted may have come as far as they
  /// could, or not have been begun: what the sink took stays good, the rest is to be asked for
  /// again.
  ///
  /// @param wanted names of renditions that stand in `plan`, at least one
  /// @param range segments that `plan` has
  /// @throws IllegalArgumentException if nothing is wanted, or something that `plan` does not have
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read; as
  ///   [origin.ports.timeline.SourceMissing] if it is gone for good
  /// @throws TranscodingFailed if the transcoder itself does not work; what the sink took stays
  ///   good
  /// @throws TranscodingStopped if the calling thread was interrupted or the transcoder closed;
  ///   what the sink took stays good
  Making make(
      Plan plan, Set<RenditionName> wanted, SegmentRange range, Urgency urgency, SegmentSink sink);

  /// How many segments of a plan, from the first on, can be made of the beginning of its original
  /// in all renditions, just as they will be made of the whole.
  ///
  /// @param held how many bytes are there, from the first on
  /// @return a number that never falls when more has come; empty where the beginning does not tell
  ///   where the rest will lie, so that only [origin.ports.timeline.Prober#probeBeginning] finds
  ///   out
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read
  Optional<Integer> reach(Plan plan, long held);

  /// How a making ended.
  sealed interface Making {

    /// The sink has everything that was asked for.
    record Complete() implements Making {}

    /// The sink said that nobody wants it any more.
    record Dropped() implements Making {}

    /// The source is damaged in this place: the segment cannot be made, now or later.
    ///
    /// @param rendition the one that fails, also where several were wanted
    /// @param segment its first segment that is missing
    /// @param detail for the log
    record Damaged(RenditionName rendition, int segment, String detail) implements Making {}

    /// The encoder here is another one than that which the plan was made with: what it makes would
    /// not fit the rendition's init segment, and nothing of it was handed over. Says nothing about
    /// the source, and asking again here ends the same way: the rendition is to get a new version,
    /// with an init segment from [#prepare(SourceId, Timeline, List)].
    ///
    /// @param rendition the one whose init segment does not fit, also where several were wanted
    /// @param detail for the log
    record OtherEncoder(RenditionName rendition, String detail) implements Making {}
  }
}
