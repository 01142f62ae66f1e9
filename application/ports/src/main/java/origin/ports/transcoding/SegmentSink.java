package origin.ports.transcoding;

import java.nio.ByteBuffer;
import origin.domain.transcoding.RenditionName;

/// Takes segments as they are made. One making calls it from one thread at a time.
public interface SegmentSink {

  /// Takes a complete, verified segment. What it throws ends the making.
  ///
  /// @param bytes the whole segment, only for reading; it stays as it is after the call
  void take(RenditionName rendition, int segment, ByteBuffer bytes);

  /// Told before [#take(RenditionName, int, ByteBuffer)] of a segment in which frames of a damaged
  /// source are not shown.
  ///
  /// @param frames how many of those that the plan has; at least 1
  default void framesLost(RenditionName rendition, int segment, int frames) {}

  /// Whether the rest is still wanted; asked now and then. Once no, always no.
  default boolean stillWanted() {
    return true;
  }
}
