package origin.usecases.transcoding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One making for all who ask for the same segment at the same time. It is wanted while one of them
/// waits, and a little longer, for players come back.
final class Asked {
  private static final Duration UNTIL_PLAYERS_ARE_BACK = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private int waiting;
  private Instant left;

  Asked(InstantSource clock) {
    this.clock = clock;
    this.left = clock.instant();
  }

  /// Waits until the making has ended, however it did.
  ///
  /// @return false when patience ended first
  boolean await(Duration patience) throws InterruptedException {
    come();
    try {
      return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      leave();
    }
  }

  /// Whether somebody waits, or may be back.
  synchronized boolean isWanted() {
    return waiting > 0 || clock.instant().isBefore(left.plus(UNTIL_PLAYERS_ARE_BACK));
  }

  /// Nobody need wait any longer.
  void end() {
    ended.countDown();
  }

  private synchronized void come() {
    waiting++;
  }

  private synchronized void leave() {
    waiting--;
    left = clock.instant();
  }
}
