package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;

/// Reads quarter turns out of a track's transformation matrix (ISO/IEC 14496-12 section 8.3.2).
final class Rotation {

  private static final int ONE = 0x0001_0000;

  private Rotation() {}

  /// 0, 90, 180 or 270 degrees clockwise; -1 for anything else, such as a mirrored picture.
  static int of(ByteBuffer matrix) {
    int a = Integer.signum(matrix.getInt(0));
    int b = Integer.signum(matrix.getInt(4));
    int c = Integer.signum(matrix.getInt(12));
    int d = Integer.signum(matrix.getInt(16));
    if (!isUnit(matrix.getInt(0), b) || !isUnit(matrix.getInt(4), a)) {
      return -1;
    }
    if (b == 0 && c == 0 && a == d && a != 0) {
      return a > 0 ? 0 : 180;
    }
    if (a == 0 && d == 0 && b == -c && b != 0) {
      return b > 0 ? 90 : 270;
    }
    return -1;
  }

  /// Whether a picture is shown on its side, mirrored or not.
  static boolean isSideways(ByteBuffer matrix) {
    return matrix.getInt(0) == 0 && matrix.getInt(16) == 0;
  }

  /// Whether a field is one, or nought beside one: no picture is stretched or sheared.
  private static boolean isUnit(int field, int beside) {
    return Math.abs(field) == ONE ? beside == 0 : field == 0;
  }
}
