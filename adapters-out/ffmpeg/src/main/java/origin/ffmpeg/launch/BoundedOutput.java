package origin.ffmpeg.launch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The beginning of what a process writes: behind the most that it may write the stream is at its
/// end, and the process is told.
final class BoundedOutput extends FilterInputStream {

  private final Runnable whenExceeded;
  private long left;
  private volatile boolean exceeded;

  /// @param most bytes
  /// @param whenExceeded run once, by whoever read too far
  BoundedOutput(InputStream output, long most, Runnable whenExceeded) {
    super(output);
    this.left = most;
    this.whenExceeded = whenExceeded;
  }

  /// Whether there was more than allowed.
  boolean exceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = exceeded ? -1 : super.read(bytes, offset, length);
    if (read <= left) {
      left -= Math.max(read, 0);
      return read;
    }
    exceeded = true;
    whenExceeded.run();
    return left == 0 ? -1 : (int) left;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] skipped = readNBytes((int) Math.min(bytes, 1 << 16));
    return skipped.length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
