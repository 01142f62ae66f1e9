package origin.ffmpeg.encode;

/// How much of a segment must come out of the decoder.
enum Tolerance {
  /// Every frame of the source, at its time.
  NONE,
  /// At least one frame of the source, each at its time. For places where the source is damaged:
  /// the frame before a gap is held until the next one or the segment's end, and the first is shown
  /// from the segment's beginning on. So nothing is held for longer than a segment, and a segment
  /// of which not one frame is left cannot be made.
  LOST_FRAMES
}
