package origin.http;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes of any length that look random and are the same every time.
final class Bytes extends InputStream {

  private final long length;
  private long at;

  Bytes(long length) {
    this.length = length;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The digest of so many of them.
  static String digest(long length) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[64 * 1024];
    Bytes bytes = new Bytes(length);
    for (int n = bytes.read(buffer, 0, buffer.length); n > 0; ) {
      digest.update(buffer, 0, n);
      n = bytes.read(buffer, 0, buffer.length);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int read() {
    return at < length ? byteAt(at++) & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) {
    int n = (int) Math.min(wanted, length - at);
    if (n <= 0) {
      return -1;
    }
    for (int i = 0; i < n; i++) {
      buffer[offset + i] = byteAt(at + i);
    }
    at += n;
    return n;
  }

  /// Differs from place to place over any distance, so that a lost, doubled or moved piece shows.
  private byte byteAt(long place) {
    long mixed = (place + length) * 0x9E3779B97F4A7C15L;
    return (byte) (mixed >>> 56);
  }
}
