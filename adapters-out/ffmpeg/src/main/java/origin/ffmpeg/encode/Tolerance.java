package origin.ffmpeg.encode;

/// How much of a segment must come out of the decoder.
enum Tolerance {
  /// Every frame of the source, at its time.
  NONE,
  /// At least one frame, and none that the source does not have. For places where the source is
  /// damaged: the frame before a gap is held.
  LOST_FRAMES
}
