package origin.bootstrap.outside;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Bytes that come no faster than a line would carry them.
final class Throttled extends FilterInputStream {
  private static final int MOST_AT_ONCE = 64 << 10;

  private final double nanosOfOne;
  private long begun;
  private long read;

  /// @param bytesPerSecond what the line carries
  Throttled(InputStream bytes, long bytesPerSecond) {
    super(bytes);
    this.nanosOfOne = (double) TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (read == 0) {
      begun = System.nanoTime();
    }
    int count = super.read(into, from, Math.min(most, MOST_AT_ONCE));
    read += Math.max(0, count);
    long due = begun + (long) (read * nanosOfOne);
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return count;
  }
}
