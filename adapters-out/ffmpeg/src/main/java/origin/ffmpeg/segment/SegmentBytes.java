package origin.ffmpeg.segment;

import java.nio.ByteBuffer;
import origin.ffmpeg.boxes.Fragment;

/// Puts head and data together, in as much memory as the segment has bytes.
final class SegmentBytes {

  private SegmentBytes() {}

  static ByteBuffer of(Fragment fragment, SegmentData data) {
    byte[] head = fragment.head();
    ByteBuffer segment =
        ByteBuffer.allocate(Math.toIntExact(head.length + fragment.dataSize())).put(head);
    data.writeTo(segment);
    if (segment.hasRemaining()) {
      throw new IllegalArgumentException(
          "data that lacks " + segment.remaining() + " bytes of its samples");
    }
    return segment.flip().asReadOnlyBuffer();
  }
}
