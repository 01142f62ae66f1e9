package origin.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Cuts the connections of clients that do not take what is written to them.
///
/// A blocked write has no time-out of its own, so without this a client that asks and never reads
/// would hold its request, its thread and its place for ever.
final class StalledWrites implements AutoCloseable {

  private static final int LOOKS_PER_PATIENCE = 4;

  private final Duration patience;
  private final Set<Write> underWay = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param patience how long one piece, of a few dozen kilobytes, may take
  StalledWrites(Duration patience) {
    this.patience = patience;
  }

  /// Begins to watch.
  void start() {
    Thread.ofVirtual().name("stalled-writes").start(this::watch);
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /// Writes a piece, unless that takes too long: then the connection is closed and the write fails.
  void write(DataWriter writer, BufferData piece) {
    Write write = new Write(Thread.currentThread(), System.nanoTime());
    underWay.add(write);
    try {
      writer.writeNow(piece);
    } finally {
      underWay.remove(write);
      write.end();
    }
  }

  private void watch() {
    long pause = Math.max(1, patience.toMillis() / LOOKS_PER_PATIENCE);
    try {
      while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
        long tooOld = System.nanoTime() - patience.toNanos();
        underWay.stream().filter(write -> write.begun - tooOld < 0).forEach(Write::cut);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// One piece on its way.
  ///
  /// An interrupt closes the channel that a thread waits for, whether or not TLS lies between; to
  /// close the socket itself would first say goodbye, in a line behind the write that is stuck.
  private static final class Write {
    private final Thread writer;
    private final long begun;
    private boolean over;

    Write(Thread writer, long begun) {
      this.writer = writer;
      this.begun = begun;
    }

    synchronized void end() {
      over = true;
    }

    synchronized void cut() {
      if (!over) {
        writer.interrupt();
      }
    }
  }
}
