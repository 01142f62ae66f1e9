package origin.filesystem.upload;

import java.io.InputStream;
import java.util.SplittableRandom;

/// A client that sends a file made of a seed, from any place on.
final class Sender extends InputStream {
  private static final int BLOCK = 8_192;

  private final long end;
  private long place;

  /// A client that sends without end.
  ///
  /// @param place where in the file it begins
  Sender(long place) {
    this(place, Long.MAX_VALUE);
  }

  /// @param place where in the file it begins
  /// @param end where it ends
  Sender(long place, long end) {
    this.place = place;
    this.end = end;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int most) {
    if (place == end) {
      return -1;
    }
    byte[] block = block(place / BLOCK);
    int within = (int) (place % BLOCK);
    int count = (int) Math.min(Math.min(most, BLOCK - within), end - place);
    System.arraycopy(block, within, buffer, from, count);
    place += count;
    return count;
  }

  private static byte[] block(long number) {
    byte[] block = new byte[BLOCK];
    new SplittableRandom(number).nextBytes(block);
    return block;
  }
}
