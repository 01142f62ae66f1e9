package origin.bootstrap;

import java.util.concurrent.CountDownLatch;

/// Staying in the foreground.
final class Staying {
  private Staying() {}

  /// The signal's hook stops the parts while this goes on waiting; the JVM then ends with the
  /// signal's own status.
  static void untilASignal() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
