package origin.ports.transcoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// A JPEG picture.
public final class Jpeg {

  private final byte[] bytes;

  public Jpeg(byte[] bytes) {
    if (bytes.length < 2 || (bytes[0] & 0xff) != 0xff || (bytes[1] & 0xff) != 0xd8) {
      throw new IllegalArgumentException("not a JPEG picture");
    }
    this.bytes = bytes.clone();
  }

  /// The picture that some content is.
  ///
  /// @param content all of it; closed afterwards
  public static Jpeg of(Content content) {
    try (content) {
      var bytes = new ByteArrayOutputStream();
      content.copy(0, content.length(), bytes);
      return new Jpeg(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// The whole file; a copy.
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Jpeg that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Jpeg[" + bytes.length + " bytes]";
  }
}
