package origin.usecases.transcoding;

import java.time.Duration;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.SegmentName;

/// Gives one segment to whoever may have it: the stored one, or one made on the spot.
///
/// A segment that several ask for at the same time is made once. It goes before background work.
public interface ServeSegment {
  /// Opens a segment; blocks while it is being made, for a bounded time.
  ///
  /// @param name names it
  /// @return its bytes, to be closed, or why there are none
  Outcome serve(SegmentName name);

  /// What comes of it.
  sealed interface Outcome {
    /// Here it is.
    ///
    /// @param content its bytes, to be closed
    record Served(Content content) implements Outcome {}

    /// No plan lists such a segment.
    record NotListed() implements Outcome {}

    /// Too many are being made already.
    ///
    /// @param retryAfter when it is worth asking again
    record Busy(Duration retryAfter) implements Outcome {}

    /// It could not be made, or not in time.
    ///
    /// @param retryAfter when it is worth asking again
    record Unavailable(Duration retryAfter) implements Outcome {}
  }
}
