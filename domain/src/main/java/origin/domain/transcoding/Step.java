package origin.domain.transcoding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is to be done next about a plan.
public sealed interface Step {

  /// A run is to be made.
  ///
  /// @param run what to make
  /// @param attempt which attempt at it this is, counted from 1
  /// @param instead the lease that ran out and is taken over; empty where nobody tried before, or
  ///   somebody still tries
  record Make(Run run, int attempt, Optional<RunLease> instead) implements Step {}

  /// A lease that ran out is of no use any more.
  record Drop(RunLease lease) implements Step {}

  /// Too many who made a run together died or failed: from now on each rendition is made alone.
  ///
  /// @param lease the lease that ran out
  /// @param alone the same run, one rendition each
  record Divide(RunLease lease, List<Run> alone) implements Step {}

  /// A rendition that was made alone killed or failed everybody: it cannot be made.
  ///
  /// @param lease the lease that ran out
  /// @param rendition what is lost
  record Lose(RunLease lease, RenditionName rendition) implements Step {}

  /// Somebody is at work on everything that is missing.
  ///
  /// @param until when it is worth another look
  record Wait(Instant until) implements Step {}

  /// Nothing is missing.
  record Done() implements Step {}
}
