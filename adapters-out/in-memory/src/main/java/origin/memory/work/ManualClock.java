package origin.memory.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until a test moves it.
public final class ManualClock implements InstantSource {
  private Instant now;

  /// @param now what it shows at first
  public ManualClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /// Time passes.
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  /// Time passes until then, unless it has.
  public synchronized void passUntil(Instant then) {
    now = then.isAfter(now) ? then : now;
  }
}
