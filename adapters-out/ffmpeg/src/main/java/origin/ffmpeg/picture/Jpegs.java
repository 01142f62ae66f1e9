package origin.ffmpeg.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import origin.ports.transcoding.Jpeg;

/// JPEG pictures one after the other.
///
/// Within a picture's coded data a byte `ff` is followed by a zero or a restart marker, and FFmpeg
/// writes no pictures inside of others: an end marker with a start marker after it parts two
/// pictures (ISO/IEC 10918-1, annex B.1).
final class Jpegs {

  private static final byte MARKER = (byte) 0xff;
  private static final byte END = (byte) 0xd9;
  private static final byte START = (byte) 0xd8;

  private Jpegs() {}

  /// Takes them apart.
  static List<Jpeg> apart(byte[] together) {
    List<Jpeg> pictures = new ArrayList<>();
    int from = 0;
    for (int past = 2; past <= together.length; past++) {
      if (endsAt(past, together)) {
        pictures.add(new Jpeg(Arrays.copyOfRange(together, from, past)));
        from = past;
      }
    }
    return pictures;
  }

  private static boolean endsAt(int past, byte[] together) {
    boolean ends = together[past - 2] == MARKER && together[past - 1] == END;
    return ends
        && (past == together.length
            || (past + 1 < together.length
                && together[past] == MARKER
                && together[past + 1] == START));
  }
}
