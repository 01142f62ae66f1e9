package origin.bootstrap;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.ports.transcoding.MediaStoreBroken;
import origin.postgres.database.PostgresBroken;
import origin.postgres.database.SchemaTooOld;

/// Waits for parts that others run and that may come later than this node: for as long as it takes,
/// with growing pauses, telling each time for which and why.
final class Waiting {
  private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private Waiting() {}

  static void until(String part, Runnable attempt) {
    var _ =
        forPart(
            part,
            () -> {
              attempt.run();
              return part;
            });
  }

  /// Tries until it succeeds.
  ///
  /// @throws CannotStart where this node is told to stop meanwhile
  static <T> T forPart(String part, Supplier<T> attempt) {
    for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
      try {
        return attempt.get();
      } catch (PostgresBroken | MediaStoreBroken | SchemaTooOld notYet) {
        LOG.warn("Waiting for {}: {}", part, reason(notYet));
        rest(pause);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  /// Nodes that were started together do not ask together.
  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Stopped while starting.", stopped);
    }
  }

  private static String reason(RuntimeException notYet) {
    Throwable cause = notYet.getCause();
    return cause == null
        ? String.valueOf(notYet.getMessage())
        : notYet.getMessage() + " (" + cause.getMessage() + ")";
  }
}
