package origin.ffmpeg.probe;

import java.util.stream.IntStream;
import origin.domain.timeline.Timeline;
import origin.ffmpeg.boxes.Samples;
import origin.ffmpeg.source.Pictures;

/// How many bits a source spends on each segment, as its index tells without any decoding: the
/// cheapest measure of how much there is in its pictures.
record BitsOfSegments(Pictures pictures, Timeline timeline) {

  /// The average over the segment that takes most.
  long peakPerSecond() {
    long[] bytes = bytes();
    return IntStream.range(0, bytes.length)
        .mapToLong(
            segment ->
                Math.round(
                    (double) bytes[segment]
                        * Byte.SIZE
                        * timeline.timescale()
                        / timeline.durationOf(segment)))
        .max()
        .orElse(0);
  }

  private long[] bytes() {
    var bytes = new long[timeline.segments()];
    Samples samples = pictures.track().samples();
    int segment = 0;
    for (int i = 0; i < samples.count(); i++) {
      if (pictures.isShown(i)) {
        segment = segmentAt(pictures.shownAt(i), segment);
        bytes[segment] += samples.size(i);
      }
    }
    return bytes;
  }

  /// Samples that follow each other lie in the same segment, or next door.
  private int segmentAt(long tick, int near) {
    int segment = near;
    while (segment > 0 && tick < timeline.start(segment)) {
      segment--;
    }
    while (segment + 1 < timeline.segments() && tick >= timeline.end(segment)) {
      segment++;
    }
    return segment;
  }
}
