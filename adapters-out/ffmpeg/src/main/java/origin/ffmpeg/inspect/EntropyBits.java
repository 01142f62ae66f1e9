package origin.ffmpeg.inspect;

import java.nio.ByteBuffer;
import origin.ffmpeg.boxes.MalformedMedia;

/// The bits of a JPEG picture's coded data, in which a byte `ff` is followed by a zero (ISO/IEC
/// 10918-1, annex B.1.1.5).
final class EntropyBits {
  private static final int MARKER = 0xff;
  private static final int FIRST_RESTART = 0xd0;
  private static final int RESTARTS = 8;
  private static final int END = 0xd9;

  private final ByteBuffer bytes;
  private int current;
  private int left;

  EntropyBits(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  int next() {
    if (left == 0) {
      current = Byte.toUnsignedInt(bytes.get());
      left = Byte.SIZE;
      if (current == MARKER && bytes.get() != 0) {
        throw new MalformedMedia("a JPEG picture that ends too early");
      }
    }
    left--;
    return (current >> left) & 1;
  }

  void skip(int count) {
    for (int i = 0; i < count; i++) {
      int _ = next();
    }
  }

  /// What is left of the last byte is filling.
  void restart(int number) {
    left = 0;
    marker(FIRST_RESTART + number % RESTARTS);
  }

  void end() {
    left = 0;
    marker(END);
    if (bytes.hasRemaining()) {
      throw new MalformedMedia("a JPEG picture with something after it");
    }
  }

  private void marker(int wanted) {
    if (Byte.toUnsignedInt(bytes.get()) != MARKER || Byte.toUnsignedInt(bytes.get()) != wanted) {
      throw new MalformedMedia("a JPEG picture with more than its size needs");
    }
  }
}
