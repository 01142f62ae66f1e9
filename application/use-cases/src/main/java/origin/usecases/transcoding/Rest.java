package origin.usecases.transcoding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The rest that this process takes after something failed here, longer each time in a row: where
/// nothing works, others shall do the work.
final class Rest {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private Duration next = FIRST;
  private Instant until = Instant.EPOCH;

  Rest(InstantSource clock) {
    this.clock = clock;
  }

  /// Something failed.
  synchronized void begin() {
    until = clock.instant().plus(next);
    Duration longer = next.multipliedBy(2);
    next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
  }

  /// Something worked.
  synchronized void end() {
    next = FIRST;
    until = Instant.EPOCH;
  }

  /// When the rest ends; in the past when there is none.
  synchronized Instant until() {
    return until;
  }
}
