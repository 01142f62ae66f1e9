package origin.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How often and when a failed job is tried again.
///
/// Each wait is twice as long as the one before, less a random part of up to a half, so that jobs
/// that failed together do not come back together.
///
/// @param most how many attempts after the first
/// @param first the wait before the first of them
/// @param longest the longest wait
public record Retries(int most, Duration first, Duration longest) {

  /// About an hour of patience: a database or disk that is being mended is outlived, a job that can
  /// never succeed is given up.
  public static final Retries USUAL =
      new Retries(10, Duration.ofSeconds(2), Duration.ofMinutes(15));

  private static final int DOUBLINGS_WITHOUT_OVERFLOW = 30;

  public Retries {
    if (most < 0 || !first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("retries need a positive wait, and a longest one");
    }
  }

  /// Whether a job that has failed `failures` times in a row is tried no more.
  boolean areUsedUpAfter(int failures) {
    return failures > most;
  }

  /// How long to wait after the `failures`-th failure in a row, counted from 1.
  Duration waitAfter(int failures, RandomGenerator chance) {
    var doublings = Math.min(failures - 1, DOUBLINGS_WITHOUT_OVERFLOW);
    var full = Math.min(longest.toMillis(), first.toMillis() << doublings);
    return Duration.ofMillis(full - chance.nextLong(full / 2 + 1));
  }
}
