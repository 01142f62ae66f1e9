package origin.ports.transcoding;

import java.util.Arrays;

/// A JPEG picture.
public final class Poster {

  private final byte[] jpeg;

  public Poster(byte[] jpeg) {
    if (jpeg.length < 2 || (jpeg[0] & 0xff) != 0xff || (jpeg[1] & 0xff) != 0xd8) {
      throw new IllegalArgumentException("not a JPEG picture");
    }
    this.jpeg = jpeg.clone();
  }

  /// The whole file; a copy.
  public byte[] jpeg() {
    return jpeg.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Poster that && Arrays.equals(jpeg, that.jpeg);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(jpeg);
  }

  @Override
  public String toString() {
    return "Poster[" + jpeg.length + " bytes]";
  }
}
