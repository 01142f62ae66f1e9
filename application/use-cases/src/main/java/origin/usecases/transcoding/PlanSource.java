package origin.usecases.transcoding;

import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.transcoding.Plan;

/// Looks into an uploaded original and fixes its timeline and ladder for good.
public interface PlanSource {
  /// Plans a source. A source that was planned before keeps its plan.
  ///
  /// A fault of this installation is thrown as the ports throw it, and worth trying again, until it
  /// has happened too often.
  ///
  /// @param source the original
  /// @return its plan, or why it gets none
  Outcome plan(SourceId source);

  /// What comes of it.
  sealed interface Outcome {
    /// From now on it can be played.
    ///
    /// @param plan its plan, kept in the media store
    record Planned(Plan plan) implements Outcome {}

    /// It is no video, or none that can be shown, or it is gone for good. Nothing is kept.
    ///
    /// @param problem why
    record Refused(SourceProblem problem) implements Outcome {}

    /// It was tried several times, and each time something here did not work. Nothing is kept.
    record GivenUp() implements Outcome {}
  }
}
