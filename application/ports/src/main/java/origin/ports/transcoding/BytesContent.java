package origin.ports.transcoding;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// Bytes that lie in memory.
final class BytesContent implements Content {
  private static final int VERSION_BYTES = 16;

  private final byte[] bytes;
  private final String version;

  BytesContent(byte[] bytes) {
    this.bytes = bytes;
    this.version = HexFormat.of().formatHex(digest(bytes), 0, VERSION_BYTES);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void copy(long from, long count, OutputStream to) throws IOException {
    Objects.checkFromIndexSize(from, count, bytes.length);
    to.write(bytes, (int) from, (int) count);
  }

  @Override
  public void close() {
    // nothing is held
  }
}
