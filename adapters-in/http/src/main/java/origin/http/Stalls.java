package origin.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ends what a thread waits for at a client for too long, by interrupting the thread.
///
/// A blocked write has no time-out of its own, nor has the wait for the next piece of a body over
/// HTTP/2; so without this a client that falls silent there would hold its request, its thread and
/// its place for ever.
final class Stalls implements AutoCloseable {

  private static final int LOOKS_PER_PATIENCE = 4;

  private final Duration patience;
  private final Set<Wait> underWay = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param patience how long one wait may last
  Stalls(Duration patience) {
    this.patience = patience;
  }

  /// Begins to watch.
  void start() {
    Thread.ofVirtual().name("stalls").start(this::watch);
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /// Begins to wait on the running thread, which also ends it.
  Wait begin() {
    Wait wait = new Wait(Thread.currentThread(), System.nanoTime());
    underWay.add(wait);
    return wait;
  }

  private void watch() {
    long pause = Math.max(1, patience.toMillis() / LOOKS_PER_PATIENCE);
    try {
      while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
        long tooOld = System.nanoTime() - patience.toNanos();
        underWay.stream().filter(wait -> wait.begun - tooOld < 0).forEach(Wait::cut);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// One wait of a thread. Once it has ended, the thread is left alone.
  final class Wait implements AutoCloseable {
    private final Thread waiting;
    private final long begun;
    private boolean over;
    private boolean cut;

    private Wait(Thread waiting, long begun) {
      this.waiting = waiting;
      this.begun = begun;
    }

    @Override
    public void close() {
      underWay.remove(this);
      end();
    }

    /// Whether it lasted too long.
    synchronized boolean wasCut() {
      return cut;
    }

    private synchronized void end() {
      over = true;
    }

    private synchronized void cut() {
      if (!over) {
        cut = true;
        waiting.interrupt();
      }
    }
  }
}
