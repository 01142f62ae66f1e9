package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// How H.264 is stored and which decoder it needs (`avcC`, ISO/IEC 14496-15 section 5.3.3).
public final class AvcConfiguration implements PictureConfiguration {

  private static final int SMALLEST = 7;
  private static final int IDR = 5;
  private static final int NAL_TYPE = 0x1f;
  private static final int FIRST_SLICE = 1;

  private final byte[] bytes;

  AvcConfiguration(byte[] bytes) {
    if (bytes.length < SMALLEST) {
      throw new MalformedMedia("a short avcC");
    }
    this.bytes = bytes.clone();
  }

  @Override
  public String codecs() {
    return "avc1." + HexFormat.of().formatHex(bytes, 1, 4);
  }

  /// Whether a parameter set is there, without which nothing decodes.
  public boolean hasParameterSets() {
    return (bytes[5] & NAL_TYPE) > 0;
  }

  /// How many bytes of a sample before a NAL unit give its length: 1, 2 or 4.
  private int lengthBytes() {
    return (bytes[4] & 3) + 1;
  }

  /// Whether the first picture data of a sample is an IDR slice.
  @Override
  public boolean beginsAnew(ByteBuffer sample) {
    ByteBuffer rest = sample.duplicate();
    while (rest.remaining() > lengthBytes()) {
      long length = 0;
      for (int i = 0; i < lengthBytes(); i++) {
        length = (length << Byte.SIZE) | (rest.get() & 0xff);
      }
      int type = rest.get(rest.position()) & NAL_TYPE;
      if (FIRST_SLICE <= type && type <= IDR) {
        return type == IDR;
      }
      if (length > rest.remaining()) {
        return false;
      }
      rest.position(rest.position() + (int) length);
    }
    return false;
  }

  /// Whether a sample consists of whole NAL units, at least one, and nothing else.
  public boolean fills(ByteBuffer sample) {
    ByteBuffer rest = sample.duplicate();
    while (rest.remaining() > lengthBytes()) {
      long length = 0;
      for (int i = 0; i < lengthBytes(); i++) {
        length = (length << Byte.SIZE) | (rest.get() & 0xff);
      }
      if (length == 0 || length > rest.remaining()) {
        return false;
      }
      rest.position(rest.position() + (int) length);
    }
    return sample.hasRemaining() && !rest.hasRemaining();
  }

  /// The bytes of the box's body; a copy.
  public byte[] bytes() {
    return bytes.clone();
  }
}
