package origin.ffmpeg.segment;

import java.nio.ByteBuffer;

/// The bytes of a segment's samples, one after the other.
@FunctionalInterface
public interface SegmentData {
  /// Writes them all.
  ///
  /// @param segment has room for exactly them
  void writeTo(ByteBuffer segment);
}
