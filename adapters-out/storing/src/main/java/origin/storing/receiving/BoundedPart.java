package origin.storing.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A part's bytes, no more than its upload still lacks.
///
/// The byte that makes the upload full is given out only after looking whether one more follows.
/// [PartTooLong] is thrown in its place then, so what is too long never looks whole. A connection
/// that breaks while this is looked up costs nothing that came.
public final class BoundedPart extends InputStream {
  private final InputStream sent;
  private long lacking;
  private boolean ended;
  private Optional<IOException> broken = Optional.empty();

  /// @param sent what the client sends
  /// @param lacking how many bytes the upload still lacks
  public BoundedPart(InputStream sent, long lacking) {
    this.sent = sent;
    this.lacking = lacking;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int most) throws IOException {
    if (broken.isPresent()) {
      throw broken.get();
    }
    if (ended || most == 0) {
      return ended ? -1 : 0;
    }
    int count = lacking > 1 ? some(buffer, from, most) : last(buffer, from);
    ended = count < 0;
    return count;
  }

  private int some(byte[] buffer, int from, int most) throws IOException {
    int count = sent.read(buffer, from, (int) Math.min(most, lacking - 1));
    lacking -= Math.max(count, 0);
    return count;
  }

  private int last(byte[] buffer, int from) throws IOException {
    int last = sent.read();
    if (last < 0) {
      return -1;
    }
    if (lacking == 0 || oneMoreFollows()) {
      throw new PartTooLong();
    }
    lacking = 0;
    buffer[from] = (byte) last;
    return 1;
  }

  private boolean oneMoreFollows() {
    try {
      return sent.read() >= 0;
    } catch (IOException trouble) {
      broken = Optional.of(trouble);
    } catch (RuntimeException trouble) {
      broken = Optional.of(new IOException(trouble));
    }
    return false;
  }
}
