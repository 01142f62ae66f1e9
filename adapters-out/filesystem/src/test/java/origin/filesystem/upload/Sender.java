package origin.filesystem.upload;

import java.io.InputStream;
import java.util.SplittableRandom;

/// A client that sends a file made of a seed, from any place on, without end.
final class Sender extends InputStream {
  private static final int BLOCK = 8_192;

  private long place;

  /// @param place where in the file it begins
  Sender(long place) {
    this.place = place;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int most) {
    byte[] block = block(place / BLOCK);
    int within = (int) (place % BLOCK);
    int count = Math.min(most, BLOCK - within);
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
