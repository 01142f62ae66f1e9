package origin.ports.timeline;

import java.util.Optional;
import origin.domain.timeline.FrameIndex;
import origin.domain.timeline.SourceFacts;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;

/// Looks into an uploaded original, which may be anything at all.
public interface Prober {

  /// Finds out what a source is and when each of its frames is shown.
  ///
  /// Decodes nothing. Asked twice it answers the same. A container that does not list its frames
  /// cheaply is rewritten once beside the original, which takes as long as copying it; otherwise
  /// the cost does not grow with the video's length.
  ///
  /// @throws SourceUnavailable if the bytes cannot be read now
  /// @throws origin.ports.transcoding.MediaStoreFull if there is no room to rewrite it
  /// @throws ProbingFailed if the prober itself does not work, whatever the source
  /// @throws ProbingStopped if the calling thread was interrupted or the prober closed
  Probed probe(SourceId source);

  /// Looks into an original of which only the beginning has come. Reads nothing behind that
  /// beginning and refuses nothing: what cannot be told yet is looked at again when more has come,
  /// and all of it once the whole is there.
  ///
  /// A container that lists its frames as they come is rewritten beside the original as far as it
  /// has come, each time when it has grown by a part of its length, so that all of that together
  /// takes a few times as long as copying it.
  ///
  /// @param held how many bytes are there, from the first on
  /// @return what was found; empty as long as the beginning does not tell it
  /// @throws SourceUnavailable if the bytes cannot be read now
  /// @throws origin.ports.transcoding.MediaStoreFull if there is no room to rewrite it
  /// @throws ProbingFailed if the prober itself does not work, whatever the source
  /// @throws ProbingStopped if the calling thread was interrupted or the prober closed
  Optional<Beginning> probeBeginning(SourceId source, long held);

  /// What a beginning tells.
  sealed interface Beginning {

    /// All of the source, as its tables promise it: what [#probe] will find in the whole, unless
    /// what comes differs from that.
    record Promised(Probed.Found whole) implements Beginning {}

    /// The source up to a key frame of it: those are the frames with which what [#probe] will find
    /// in the whole begins, unless that is damaged.
    record SoFar(Probed.Found beginning) implements Beginning {}
  }

  /// What came of looking.
  sealed interface Probed {

    /// It can become a video.
    record Found(SourceFacts facts, FrameIndex frames) implements Probed {

      /// What of this can be relied on before the end is known.
      public Found leavingTheEndOpen() {
        return new Found(facts.leavingTheEndOpen(), frames);
      }
    }

    /// It cannot, now or later.
    record Refused(SourceProblem problem) implements Probed {}
  }
}
