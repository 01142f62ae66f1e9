package origin.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops what was started, in reverse order, once.
///
/// A part that fails to stop is logged and does not keep the others from being stopped.
final class LifeCycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LifeCycle.class);

  private final Deque<Part> started = new ArrayDeque<>();
  private boolean over;

  private record Part(String name, AutoCloseable stop) {}

  /// Takes over a part that runs.
  ///
  /// @return the part
  /// @throws IllegalStateException when all has been stopped already; the part is stopped first
  synchronized <T extends AutoCloseable> T started(String name, T part) {
    if (over) {
      stop(new Part(name, part));
      throw new IllegalStateException("stopped while starting");
    }
    started.push(new Part(name, part));
    return part;
  }

  @Override
  public synchronized void close() {
    over = true;
    while (!started.isEmpty()) {
      stop(started.pop());
    }
  }

  private static void stop(Part part) {
    try {
      part.stop().close();
    } catch (Exception e) {
      LOG.warn("{} did not stop cleanly", part.name(), e);
    }
  }
}
