package origin.bootstrap.outside;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for what must come true in the end, and says what it saw last when it does not.
public final class Eventually {
  private static final Duration STEP = Duration.ofMillis(100);

  private Eventually() {}

  public static <T> T see(String what, Duration atMost, Supplier<T> look, Predicate<T> enough) {
    long until = System.nanoTime() + atMost.toNanos();
    T seen = look.get();
    while (!enough.test(seen)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("never saw " + what + "; last seen: " + seen);
      }
      LockSupport.parkNanos(STEP.toNanos());
      seen = look.get();
    }
    return seen;
  }
}
