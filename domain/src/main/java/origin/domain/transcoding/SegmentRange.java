package origin.domain.transcoding;

/// Segments `first` to `last`, both included.
///
/// @param first at least 0
/// @param last at least `first`
public record SegmentRange(int first, int last) {

  public SegmentRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("not a range of segments: " + first + " to " + last);
    }
  }

  /// One segment alone.
  public static SegmentRange of(int segment) {
    return new SegmentRange(segment, segment);
  }

  /// How many segments, at least one.
  public int count() {
    return last - first + 1;
  }

  public boolean contains(int segment) {
    return first <= segment && segment <= last;
  }
}
