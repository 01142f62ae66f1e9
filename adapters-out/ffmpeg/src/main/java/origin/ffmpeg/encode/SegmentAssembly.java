package origin.ffmpeg.encode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import origin.domain.timeline.Timeline;
import origin.ffmpeg.boxes.FragmentReader;
import origin.ffmpeg.segment.Picture;
import origin.ffmpeg.segment.VideoSegment;
import origin.ffmpeg.source.DecoderFeed;
import origin.ffmpeg.source.Pictures;

/// Collects the pictures of one rendition as they leave the encoder, and verifies each segment
/// before it is written.
final class SegmentAssembly {

  private final Timeline timeline;
  private final Pictures source;
  private final Target target;
  private final Tolerance tolerance;
  private final int last;
  private final List<Picture> pictures = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private int segment;
  private boolean beginsAnew;

  /// @param first the segment whose pictures come first
  /// @param last the last segment of the run
  SegmentAssembly(
      Timeline timeline, Pictures source, Target target, Tolerance tolerance, int first, int last) {
    this.timeline = timeline;
    this.source = source;
    this.target = target;
    this.tolerance = tolerance;
    this.segment = first;
    this.last = last;
  }

  Target target() {
    return target;
  }

  /// A segment that is complete and verified.
  ///
  /// @param framesLost how many frames of the plan it does not show
  record Made(int segment, ByteBuffer bytes, int framesLost) {}

  /// Takes the next picture; gives the segment before it if that is complete now.
  Optional<Made> add(FragmentReader.Sample sample) throws Unverified {
    long shownAt = sample.shownAt() - DecoderFeed.lead(timeline.timescale());
    Optional<Made> complete = Optional.empty();
    if (sample.sync() && segment < last && shownAt >= timeline.end(segment)) {
      complete = Optional.of(finish());
    }
    if (pictures.isEmpty()) {
      beginsAnew = sample.sync() && target.beginsAnew(sample.bytes());
    }
    pictures.add(new Picture(shownAt, sample.sync(), sample.bytes().remaining()));
    byte[] bytes = new byte[sample.bytes().remaining()];
    sample.bytes().get(bytes);
    data.writeBytes(bytes);
    return complete;
  }

  /// Gives the last segment, after the last picture; empty if it was given before.
  Optional<Made> end() throws Unverified {
    return segment > last ? Optional.empty() : Optional.of(finish());
  }

  private Made finish() throws Unverified {
    long[] wanted = wanted();
    verify(wanted);
    long start = timeline.start(segment);
    int lost = wanted.length - pictures.size();
    long delay = VideoDelay.of(target.recipe());
    ByteBuffer bytes =
        VideoSegment.write(
            segment,
            start,
            timeline.end(segment),
            delay,
            lost == 0 ? pictures : heldFrom(start),
            segmentBytes -> segmentBytes.put(data.toByteArray()));
    pictures.clear();
    data.reset();
    return new Made(segment++, bytes, lost);
  }

  private void verify(long[] wanted) throws Unverified {
    long[] made = pictures.stream().mapToLong(Picture::shownAt).sorted().toArray();
    if (made.length == 0) {
      throw new Unverified(segment, "no frame could be decoded");
    }
    if (!beginsAnew || pictures.getFirst().shownAt() != made[0]) {
      throw new Unverified(segment, "does not decode alone");
    }
    boolean right =
        switch (tolerance) {
          case NONE -> Arrays.equals(wanted, made);
          case LOST_FRAMES -> isPartOf(wanted, made);
        };
    if (!right) {
      throw new Unverified(
          segment, made.length + " frames instead of " + wanted.length + ", or at other times");
    }
  }

  /// Whether each of `made` is another of `wanted`; both rise.
  private static boolean isPartOf(long[] wanted, long[] made) {
    return Arrays.stream(made).distinct().count() == made.length
        && Arrays.stream(made).allMatch(tick -> Arrays.binarySearch(wanted, tick) >= 0);
  }

  private long[] wanted() {
    long[] all = source.ticks(timeline.start(segment), timeline.end(segment));
    int step = target.recipe().frameStep();
    long[] kept = new long[Math.ceilDiv(all.length, step)];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = all[i * step];
    }
    return kept;
  }

  /// The pictures, the first of them shown from the boundary on.
  private List<Picture> heldFrom(long start) {
    var held = new ArrayList<>(pictures);
    held.set(0, new Picture(start, true, pictures.getFirst().size()));
    return held;
  }
}
