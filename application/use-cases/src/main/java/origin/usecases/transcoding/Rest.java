package origin.usecases.transcoding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A rest after something failed, longer each time in a row.
final class Rest {
  private static final Duration FIRST = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Duration longest;
  private Duration next = FIRST;
  private Instant until = Instant.EPOCH;

  Rest(InstantSource clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
  }

  /// Something failed.
  synchronized void begin() {
    until = clock.instant().plus(next);
    Duration longer = next.multipliedBy(2);
    next = longer.compareTo(longest) < 0 ? longer : longest;
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
