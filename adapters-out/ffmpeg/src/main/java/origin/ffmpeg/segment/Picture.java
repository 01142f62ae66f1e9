package origin.ffmpeg.segment;

/// One coded picture of a segment, in decoding order among its like.
///
/// @param shownAt the tick at which it is shown
/// @param sync whether decoding may begin here
/// @param size bytes
public record Picture(long shownAt, boolean sync, int size) {}
