package origin.s3.media;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;

/// Holds the bytes of opened objects while they are read, so that a slow viewer keeps no connection
/// to the bucket; a bound on how many.
final class Memory {
  private static final int UNIT = 1 << 10;
  private static final int PATIENCE_IN_SECONDS = 10;

  private final int units;
  private final Semaphore free;

  Memory(long bytes) {
    this.units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
    this.free = new Semaphore(units);
  }

  /// Holds bytes until the content is closed.
  ///
  /// @throws MediaStoreBroken where there is no room for them in time
  Content hold(byte[] bytes) {
    int needed = Math.min(units, bytes.length / UNIT + 1);
    try {
      if (!free.tryAcquire(needed, PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
        throw new MediaStoreBroken("too much is being read at once", new IOException("no memory"));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new MediaStoreBroken("stopped", stopped);
    }
    return new Held(Content.of(bytes), needed);
  }

  private final class Held implements Content {
    private final Content content;
    private final int needed;
    private final AtomicBoolean closed = new AtomicBoolean();

    Held(Content content, int needed) {
      this.content = content;
      this.needed = needed;
    }

    @Override
    public long length() {
      return content.length();
    }

    @Override
    public String version() {
      return content.version();
    }

    @Override
    public void copy(long from, long count, OutputStream to) throws IOException {
      content.copy(from, count, to);
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        free.release(needed);
      }
    }
  }
}
