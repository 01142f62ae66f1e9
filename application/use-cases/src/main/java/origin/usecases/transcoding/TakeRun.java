package origin.usecases.transcoding;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;

/// Takes stretches of what is missing of a plan, so that any number of workers share it: what one
/// has taken no other gets, until it is made or its maker is gone.
public interface TakeRun {
  /// Takes the next run. Taking is quick; making takes as long as it takes.
  ///
  /// A rendition that cannot be made however often and by whomever it is tried is lost, and not
  /// tried again.
  ///
  /// @param plan whose segments
  /// @return the run, or how things stand
  Outcome take(PlanId plan);

  /// Takes what a player starts with.
  ///
  /// @param plan whose segments
  /// @return the run; empty when it is stored or somebody is at it, or nothing is to be made ahead
  Optional<TakenRun> takeBeginning(PlanId plan);

  /// Tells how a plan stands of which nothing more can be made.
  ///
  /// @param plan which
  /// @return what is lost of it; empty when the plan was forgotten
  Optional<Outcome.Complete> conclude(PlanId plan);

  /// How things stand.
  sealed interface Outcome {
    /// This is to be made now.
    ///
    /// @param run what was taken
    record Taken(TakenRun run) implements Outcome {}

    /// Others are at work on everything that is missing, or nothing can be made here for a moment.
    ///
    /// @param until when it is worth asking again
    record Waits(Instant until) implements Outcome {}

    /// Nothing that the policy wants is missing.
    ///
    /// @param lost the renditions that could not be made
    /// @param canPlay whether a picture is left
    /// @param sourceGone whether the lost ones are lost because the source is gone for good
    record Complete(Set<Rendition> lost, boolean canPlay, boolean sourceGone) implements Outcome {}

    /// The plan was forgotten; there is nothing to make.
    record Gone() implements Outcome {}
  }
}
