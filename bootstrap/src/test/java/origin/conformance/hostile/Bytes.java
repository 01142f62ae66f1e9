package origin.conformance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Pieces of files: text, numbers, boxes of MP4 (ISO/IEC 14496-12) and chunks of RIFF.
final class Bytes {
  private Bytes() {}

  static byte[] text(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] repeat(byte[] piece, int times) {
    byte[] all = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, all, i * piece.length, piece.length);
    }
    return all;
  }

  static byte[] int32(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length);
    for (long value : values) {
      bytes.putInt((int) value);
    }
    return bytes.array();
  }

  static byte[] int64(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  /// A box whose size is true.
  static byte[] box(String type, byte[]... content) {
    byte[] all = join(content);
    return boxOfSize(Integer.BYTES * 2L + all.length, type, all);
  }

  /// A box that says it has any size.
  static byte[] boxOfSize(long size, String type, byte[]... content) {
    return join(int32(size), text(type), join(content));
  }

  /// A chunk of a RIFF file, padded to an even length.
  static byte[] chunk(String type, byte[]... content) {
    byte[] all = join(content);
    byte[] size = int32(Integer.reverseBytes(all.length));
    return join(text(type), size, all, new byte[all.length % 2]);
  }

  /// The first box of a type, wherever it lies, changed from the byte after its type on.
  static byte[] overwritten(byte[] file, String type, int offset, byte[] with) {
    int at = indexOf(file, text(type)) + Integer.BYTES + offset;
    byte[] changed = file.clone();
    System.arraycopy(with, 0, changed, at, with.length);
    return changed;
  }

  /// The file with one word written over another of the same length, everywhere.
  static byte[] replaced(byte[] file, byte[] word, byte[] other) {
    byte[] changed = file.clone();
    for (int at = indexOf(changed, word); at >= 0; at = indexOf(changed, word)) {
      System.arraycopy(other, 0, changed, at, other.length);
    }
    return changed;
  }

  static byte[] first(byte[] file, double fraction) {
    return Arrays.copyOf(file, (int) (file.length * fraction));
  }

  private static int indexOf(byte[] file, byte[] word) {
    for (int at = 0; at <= file.length - word.length; at++) {
      if (Arrays.equals(file, at, at + word.length, word, 0, word.length)) {
        return at;
      }
    }
    return -1;
  }
}
