package origin.domain.transcoding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An attempt at a run: while it is live nobody else makes what it covers.
///
/// A maker at work moves the end of its lease on again and again; one that died does not. After an
/// attempt that failed the lease stays, without a holder, until it is time for the next.
///
/// @param id names the attempt
/// @param plan whose run
/// @param run what is made
/// @param holder who makes it; empty where it waits to be tried again
/// @param attempt counted from 1, over all who tried since something of the run was last stored; 0
///   while it is made for a viewer, and where what was tried says nothing about the run
/// @param begun when the attempt began
/// @param until from when on somebody else may take the run
/// @param trouble what went wrong last, for operators; empty where nothing is known
public record RunLease(
    LeaseId id,
    PlanId plan,
    Run run,
    Optional<MakerId> holder,
    int attempt,
    Instant begun,
    Instant until,
    Optional<String> trouble) {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int LONGER_EACH_TIME = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  public RunLease {
    if (attempt < 0) {
      throw new IllegalArgumentException("attempts are counted");
    }
  }

  /// A making for somebody who waits. It is no attempt: what comes of it decides nothing about the
  /// run.
  ///
  /// @param id names the making
  /// @param plan whose run
  /// @param run what is made
  /// @param maker who makes it
  /// @param now when it begins
  /// @param until from when on somebody else may make it
  public static RunLease forViewer(
      LeaseId id, PlanId plan, Run run, MakerId maker, Instant now, Instant until) {
    return new RunLease(id, plan, run, Optional.of(maker), 0, now, until, Optional.empty());
  }

  /// Whether it is a making for somebody who waits: when it runs out nobody need take it over, for
  /// who waited asks again.
  public boolean isForViewer() {
    return attempt == 0 && holder.isPresent();
  }

  /// Whether nobody else may take the run at `now`.
  public boolean isLive(Instant now) {
    return now.isBefore(until);
  }

  /// The same attempt, live for longer.
  public RunLease extended(Instant end) {
    return new RunLease(id, plan, run, holder, attempt, begun, end, trouble);
  }

  /// The part of the same attempt that makes `part` of its run, waiting to be tried again.
  public RunLease divided(LeaseId name, Run part) {
    return new RunLease(name, plan, part, Optional.empty(), attempt, begun, until, trouble);
  }

  /// The attempt went wrong in a way that may be this machine's: the run is tried again after a
  /// pause that grows with each attempt.
  public RunLease failed(String why, Instant now) {
    return ended(attempt, now.plus(pause()), why);
  }

  /// The attempt shows that this is the run's own fault, not a machine's: it is tried again at
  /// once, each rendition alone.
  public RunLease faulty(String why, Instant now) {
    return ended(Math.max(attempt, Workload.ATTEMPTS_TOGETHER), now, why);
  }

  /// The attempt says nothing about the run, which is left in peace for a moment.
  public RunLease hindered(String why, Instant now) {
    return ended(attempt - 1, now.plus(FIRST_PAUSE), why);
  }

  private RunLease ended(int attempts, Instant again, String why) {
    return new RunLease(id, plan, run, Optional.empty(), attempts, begun, again, Optional.of(why));
  }

  private Duration pause() {
    Duration pause = FIRST_PAUSE;
    for (int i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
      pause = pause.multipliedBy(LONGER_EACH_TIME);
    }
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
