package origin.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import origin.ports.transcoding.Content;

/// As many bytes as one likes, each told by its place, so that nothing need be held to check them.
record PatternContent(long length) implements Content {
  private static final int PIECE = 64 * 1024;

  static byte at(long place) {
    return (byte) (place * 31 + (place >>> 8) * 17 + (place >>> 16));
  }

  @Override
  public String version() {
    return "pattern-" + length;
  }

  @Override
  public void copy(long from, long count, OutputStream to) throws IOException {
    Objects.checkFromIndexSize(from, count, length);
    byte[] piece = new byte[PIECE];
    for (long at = from; at < from + count; at += PIECE) {
      int size = (int) Math.min(PIECE, from + count - at);
      for (int i = 0; i < size; i++) {
        piece[i] = at(at + i);
      }
      to.write(piece, 0, size);
    }
  }

  /// How many bytes of a stream are as they should be, until it ends or one is not.
  static long matching(InputStream in, long from) throws IOException {
    byte[] piece = new byte[PIECE];
    long at = from;
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      for (int i = 0; i < read; i++) {
        if (piece[i] != at(at)) {
          return at - from;
        }
        at++;
      }
    }
    return at - from;
  }

  @Override
  public void close() {
    // nothing is held
  }
}
