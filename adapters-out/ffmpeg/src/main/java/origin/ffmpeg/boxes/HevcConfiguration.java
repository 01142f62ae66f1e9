package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import java.util.Locale;

/// How HEVC is stored and which decoder it needs (`hvcC`, ISO/IEC 14496-15 section 8.3.3).
public final class HevcConfiguration implements PictureConfiguration {

  private static final int SMALLEST = 23;
  private static final int LENGTH_SIZE = 21;
  private static final int CONSTRAINTS = 6;
  private static final int CONSTRAINTS_END = 12;
  private static final int LEVEL = 12;
  private static final int FIRST_OTHER_THAN_SLICE = 32;
  private static final int IDR_WITH_LEADING_PICTURES = 19;
  private static final int IDR_WITHOUT_LEADING_PICTURES = 20;

  private final ByteBuffer bytes;

  HevcConfiguration(ByteBuffer bytes) {
    if (bytes.remaining() < SMALLEST) {
      throw new MalformedMedia("a short hvcC");
    }
    this.bytes = bytes.slice();
  }

  /// As ISO/IEC 14496-15 section E.3 spells it, such as `hvc1.1.6.L93.90`.
  @Override
  public String codecs() {
    int profile = bytes.get(1) & 0x1f;
    String space = new String[] {"", "A", "B", "C"}[(bytes.get(1) & 0xff) >>> 6];
    String tier = (bytes.get(1) & 0x20) == 0 ? "L" : "H";
    String compatible = Integer.toHexString(Integer.reverse(bytes.getInt(2)));
    return "hvc1.%s%d.%s.%s%d%s"
        .formatted(space, profile, compatible, tier, bytes.get(LEVEL) & 0xff, constraints());
  }

  /// Each byte after a dot; noughts at the end are left out.
  private String constraints() {
    int end = CONSTRAINTS_END;
    while (end > CONSTRAINTS && bytes.get(end - 1) == 0) {
      end--;
    }
    var text = new StringBuilder();
    for (int i = CONSTRAINTS; i < end; i++) {
      text.append('.').append(Integer.toHexString(bytes.get(i) & 0xff).toUpperCase(Locale.ROOT));
    }
    return text.toString();
  }

  /// Whether the first slice is that of an IDR picture (ITU-T H.265 table 7-1).
  @Override
  public boolean beginsAnew(ByteBuffer sample) {
    ByteBuffer rest = sample.duplicate();
    int lengthBytes = (bytes.get(LENGTH_SIZE) & 3) + 1;
    while (rest.remaining() > lengthBytes) {
      long length = 0;
      for (int i = 0; i < lengthBytes; i++) {
        length = (length << Byte.SIZE) | (rest.get() & 0xff);
      }
      int type = (rest.get(rest.position()) >> 1) & 0x3f;
      if (type < FIRST_OTHER_THAN_SLICE) {
        return type == IDR_WITH_LEADING_PICTURES || type == IDR_WITHOUT_LEADING_PICTURES;
      }
      if (length > rest.remaining()) {
        return false;
      }
      rest.position(rest.position() + (int) length);
    }
    return false;
  }
}
