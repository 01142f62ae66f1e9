package origin.ffmpeg.segment;

import java.nio.ByteBuffer;
import origin.ffmpeg.boxes.Fragment;

/// Puts head and data together.
final class SegmentBytes {

  private SegmentBytes() {}

  static ByteBuffer of(Fragment fragment, byte[] data) {
    if (fragment.dataSize() != data.length) {
      throw new IllegalArgumentException(
          "data of " + data.length + " bytes for samples of " + fragment.dataSize());
    }
    byte[] head = fragment.head();
    return ByteBuffer.allocate(head.length + data.length)
        .put(head)
        .put(data)
        .flip()
        .asReadOnlyBuffer();
  }
}
