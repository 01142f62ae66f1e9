package origin.ffmpeg.inspect;

import java.nio.ByteBuffer;
import origin.ffmpeg.boxes.MalformedMedia;

/// The code of a JPEG picture's symbols: of each length the codes follow each other (ISO/IEC
/// 10918-1, annex C).
final class HuffmanCode {
  private static final int LONGEST = 16;

  /// How many codes there are of each length, from one bit on.
  private final int[] counts;

  /// In the order of their codes.
  private final int[] symbols;

  private HuffmanCode(int[] counts, int[] symbols) {
    this.counts = counts;
    this.symbols = symbols;
  }

  static HuffmanCode read(ByteBuffer from) {
    int[] counts = new int[LONGEST];
    int total = 0;
    for (int i = 0; i < LONGEST; i++) {
      counts[i] = Byte.toUnsignedInt(from.get());
      total += counts[i];
    }
    int[] symbols = new int[total];
    for (int i = 0; i < total; i++) {
      symbols[i] = Byte.toUnsignedInt(from.get());
    }
    return new HuffmanCode(counts, symbols);
  }

  int next(EntropyBits bits) {
    int code = 0;
    int first = 0;
    int before = 0;
    for (int count : counts) {
      code = (code << 1) | bits.next();
      if (code - first < count) {
        return symbols[before + code - first];
      }
      before += count;
      first = (first + count) << 1;
    }
    throw new MalformedMedia("a JPEG picture with an unknown code");
  }
}
