package origin.memory.work;

import java.util.concurrent.atomic.AtomicLong;
import origin.ports.work.Ids;

/// Ids counted from one, so that a test that fails tells the same story every time. Anybody can
/// guess them.
public final class InMemoryIds implements Ids {
  private final AtomicLong last = new AtomicLong();

  /// The first id is number one.
  public InMemoryIds() {}

  @Override
  public String next() {
    return "Id%020d".formatted(last.incrementAndGet());
  }
}
