package origin.domain.transcoding;

import java.util.Arrays;

/// The bytes every segment of a rendition needs before it (ISO/IEC 14496-12 `ftyp` and `moov`
/// without samples). They are the rendition's identity.
public final class InitSegment {

  private final byte[] bytes;

  public InitSegment(byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("an init segment is not empty");
    }
    this.bytes = bytes.clone();
  }

  /// The bytes; a copy.
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InitSegment that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "InitSegment[" + bytes.length + " bytes]";
  }
}
