package origin.bootstrap.outside;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Part of a file as a stream.
final class Slice extends FilterInputStream {
  private long left;

  private Slice(FileChannel file, long count) {
    super(Channels.newInputStream(file));
    this.left = count;
  }

  static Slice of(Path file, long from, long count) throws IOException {
    return new Slice(FileChannel.open(file).position(from), count);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read(into, offset, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }
}
