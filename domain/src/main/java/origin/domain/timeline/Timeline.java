package origin.domain.timeline;

import java.util.Arrays;

/// The segment boundaries of a video, shared by all its renditions and fixed once.
///
/// Boundaries are ticks of the source's video track: `0 = b(0) < b(1) < ... < b(n)`. Segment `i`
/// holds the frames shown from `b(i)` until just before `b(i + 1)`; `b(n)` is the end. Tick 0 is
/// the moment the first frame of the source is shown.
public final class Timeline {

  /// A group of pictures longer than this is cut inside, and the source is then no longer copied.
  /// Only where a source has a hole is a segment longer.
  public static final int LONGEST_SECONDS = 6;

  private final int timescale;
  private final long[] boundaries;

  /// @param timescale ticks in a second
  /// @param boundaries strictly increasing from 0, at least two
  public Timeline(int timescale, long... boundaries) {
    if (timescale < 1) {
      throw new IllegalArgumentException("a second has at least one tick");
    }
    if (boundaries.length < 2 || boundaries[0] != 0) {
      throw new IllegalArgumentException("a timeline begins at 0 and has a segment");
    }
    for (int i = 1; i < boundaries.length; i++) {
      if (boundaries[i] <= boundaries[i - 1]) {
        throw new IllegalArgumentException("boundary " + i + " is not after the one before it");
      }
    }
    this.timescale = timescale;
    this.boundaries = boundaries.clone();
  }

  /// Cuts a source into segments, at its own key frames where they are at most about six seconds
  /// apart.
  ///
  /// Short groups of pictures are joined to about four seconds; a group longer than six is cut
  /// evenly inside, at frames. A hole longer than a segment lengthens the segment before it. Every
  /// boundary but the last is a frame, and every segment of several lasts at least a second.
  public static Timeline plan(FrameIndex frames) {
    return new Timeline(frames.timescale(), new Cuts(frames).boundaries());
  }

  /// How many segments of the plan of a beginning are, whatever comes after it, segments of the
  /// plan of the whole too.
  ///
  /// @param beginning all frames of a source that are shown before a key frame of it, which is
  ///   where they end
  public static int settledSegments(FrameIndex beginning) {
    return new Cuts(beginning).settled();
  }

  /// Whether the first `segments` segments of another timeline are those of this one.
  public boolean beginsLike(Timeline other, int segments) {
    return timescale == other.timescale
        && segments <= Math.min(segments(), other.segments())
        && Arrays.equals(boundaries, 0, segments + 1, other.boundaries, 0, segments + 1);
  }

  /// Ticks in a second.
  public int timescale() {
    return timescale;
  }

  /// How many segments there are, at least one.
  public int segments() {
    return boundaries.length - 1;
  }

  /// The tick at which segment `segment` begins; for [#segments()] the end.
  public long start(int segment) {
    return boundaries[segment];
  }

  /// The tick at which segment `segment` ends, where the next one begins.
  public long end(int segment) {
    return boundaries[segment + 1];
  }

  /// How many ticks segment `segment` lasts.
  public long durationOf(int segment) {
    return end(segment) - start(segment);
  }

  /// How many ticks the whole video lasts.
  public long duration() {
    return boundaries[boundaries.length - 1];
  }

  /// The whole video's length in milliseconds, rounded up, so that no video lasts nothing.
  public long durationMillis() {
    return Math.ceilDiv(Math.multiplyExact(duration(), 1000L), timescale);
  }

  /// The segment in which `tick` lies; before the start the first, from the end on the last.
  public int indexAt(long tick) {
    int found = Arrays.binarySearch(boundaries, tick);
    int segment = found >= 0 ? found : -found - 2;
    return Math.clamp(segment, 0, segments() - 1);
  }

  /// All boundaries, as given to the constructor; a copy.
  public long[] boundaries() {
    return boundaries.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeline that
        && timescale == that.timescale
        && Arrays.equals(boundaries, that.boundaries);
  }

  @Override
  public int hashCode() {
    return 31 * timescale + Arrays.hashCode(boundaries);
  }

  @Override
  public String toString() {
    return "Timeline[" + segments() + " segments, " + durationMillis() + " ms]";
  }
}
