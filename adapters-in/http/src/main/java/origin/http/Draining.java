package origin.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The news that this node is going away: told once, never taken back.
///
/// Whoever keeps a request open for long waits on it instead of sleeping.
public final class Draining {

  private final CountDownLatch told = new CountDownLatch(1);

  /// Tells everybody; telling twice is harmless.
  public void begin() {
    told.countDown();
  }

  /// Whether the node is going away.
  public boolean begun() {
    return told.getCount() == 0;
  }

  /// Waits for the news, but no longer than `pause`; answers whether it came. An interrupt counts
  /// as the news.
  public boolean within(Duration pause) {
    try {
      return told.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
