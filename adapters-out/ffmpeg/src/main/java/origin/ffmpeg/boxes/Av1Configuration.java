package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;

/// How AV1 is stored and which decoder it needs (`av1C`, AV1 Codec ISO Media File Format Binding
/// section 2.3).
public final class Av1Configuration implements PictureConfiguration {

  private static final int SMALLEST = 4;
  private static final int SEQUENCE_HEADER = 1;
  private static final int FRAME_HEADER = 3;
  private static final int FRAME = 6;

  /// `show_existing_frame`, two bits of `frame_type`, which is 0 for a key frame, and `show_frame`.
  private static final int FRAME_START = 0xf0;

  private static final int SHOWN_KEY_FRAME = 0x10;

  private final ByteBuffer bytes;

  Av1Configuration(ByteBuffer bytes) {
    if (bytes.remaining() < SMALLEST) {
      throw new MalformedMedia("a short av1C");
    }
    this.bytes = bytes.slice();
  }

  /// As section 5 of the binding spells it, such as `av01.0.04M.08`.
  @Override
  public String codecs() {
    int profile = (bytes.get(1) & 0xff) >>> 5;
    int level = bytes.get(1) & 0x1f;
    boolean high = (bytes.get(2) & 0x80) != 0;
    boolean deep = (bytes.get(2) & 0x40) != 0;
    boolean deepest = (bytes.get(2) & 0x20) != 0;
    int depth = deep ? deepest ? 12 : 10 : 8;
    return "av01.%d.%02d%s.%02d".formatted(profile, level, high ? "H" : "M", depth);
  }

  /// Whether a sequence header and then a key frame that is shown come first (AV1 Bitstream and
  /// Decoding Process Specification, sections 5.3 and 5.9.2).
  @Override
  public boolean beginsAnew(ByteBuffer sample) {
    ByteBuffer rest = sample.duplicate();
    boolean described = false;
    while (rest.remaining() > 1) {
      int header = rest.get();
      int type = (header >> 3) & 0xf;
      if ((header & 0x04) != 0) {
        rest.get();
      }
      long size = (header & 0x02) != 0 ? leb128(rest) : rest.remaining();
      if ((type == FRAME || type == FRAME_HEADER) && rest.hasRemaining()) {
        return described && (rest.get(rest.position()) & FRAME_START) == SHOWN_KEY_FRAME;
      }
      described |= type == SEQUENCE_HEADER;
      if (size > rest.remaining()) {
        return false;
      }
      rest.position(rest.position() + (int) size);
    }
    return false;
  }

  /// Section 4.10.5 of the specification.
  private static long leb128(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; shift < 8 * 7 && from.hasRemaining(); shift += 7) {
      int next = from.get();
      value |= (long) (next & 0x7f) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
    return value;
  }
}
