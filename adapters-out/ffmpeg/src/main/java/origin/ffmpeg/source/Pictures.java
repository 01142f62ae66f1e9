package origin.ffmpeg.source;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IntSummaryStatistics;
import origin.domain.timeline.FrameIndex;
import origin.ffmpeg.boxes.EditList;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.Samples;
import origin.ffmpeg.boxes.Track;

/// The moving picture of a source on its timeline: tick 0 is the moment its first frame is shown.
///
/// Frames that an edit list hides, and those before the first key frame, are not shown. Two frames
/// for the same moment are set one tick apart.
public final class Pictures {

  private static final long NEVER = Long.MIN_VALUE;
  private static final int INDEX_BITS = 22;
  private static final long LONGEST = 1L << (Long.SIZE - 2 - INDEX_BITS);

  private final Track track;
  private final Samples samples;
  private final long[] shownAt;
  private final long[] inOrder;
  private final int[] order;
  private final long origin;
  private final long end;

  private Pictures(
      Track track, long[] shownAt, long[] inOrder, int[] order, long origin, long end) {
    this.track = track;
    this.samples = track.samples();
    this.shownAt = shownAt;
    this.inOrder = inOrder;
    this.order = order;
    this.origin = origin;
    this.end = end;
  }

  /// Lays a track out.
  ///
  /// @throws MalformedMedia if not one frame can be shown
  public static Pictures of(Track track) {
    Samples samples = track.samples();
    int firstSync = firstSync(samples);
    int[] order = shown(track, firstSync);
    if (order.length == 0) {
      throw new MalformedMedia("no frame is shown");
    }
    long origin = samples.shownAt(order[0]);
    long[] shownAt = new long[samples.count()];
    Arrays.fill(shownAt, NEVER);
    long[] inOrder = new long[order.length];
    long last = -1;
    for (int i = 0; i < order.length; i++) {
      last = Math.max(last + 1, samples.shownAt(order[i]) - origin);
      inOrder[i] = last;
      shownAt[order[i]] = last;
    }
    long end = last + Math.max(1, samples.durationOf(order[order.length - 1]));
    return new Pictures(track, shownAt, inOrder, order, origin, end);
  }

  private static int firstSync(Samples samples) {
    for (int i = 0; i < samples.count(); i++) {
      if (samples.isSync(i)) {
        return i;
      }
    }
    return 0;
  }

  /// The samples that are shown, in the order of showing.
  private static int[] shown(Track track, int firstSync) {
    Samples samples = track.samples();
    EditList edits = track.edits();
    if (samples.count() == 0) {
      return new int[0];
    }
    long earliest = samples.shownAt(firstSync);
    long[] keyed = new long[samples.count() - firstSync];
    int count = 0;
    for (int i = firstSync; i < samples.count(); i++) {
      long at = samples.shownAt(i);
      if (at >= earliest && edits.shows(at)) {
        if (at - earliest >= LONGEST) {
          throw new MalformedMedia("frames lie too far apart");
        }
        keyed[count++] = ((at - earliest) << INDEX_BITS) | i;
      }
    }
    keyed = Arrays.copyOf(keyed, count);
    Arrays.sort(keyed);
    return Arrays.stream(keyed).mapToInt(key -> (int) (key & ((1 << INDEX_BITS) - 1))).toArray();
  }

  public Track track() {
    return track;
  }

  /// The media time of tick 0 after the beginning of the movie, in seconds.
  double originSeconds() {
    return (double) track.edits().shownAt(origin) / track.timescale();
  }

  /// The tick after the last frame.
  public long end() {
    return end;
  }

  /// How many frames are shown.
  public int count() {
    return inOrder.length;
  }

  /// The ticks at which frames are shown from `from` until just before `to`, rising.
  public long[] ticks(long from, long to) {
    return Arrays.copyOfRange(inOrder, firstAtOrAfter(from), firstAtOrAfter(to));
  }

  private int firstAtOrAfter(long tick) {
    int found = Arrays.binarySearch(inOrder, tick);
    return found >= 0 ? found : -found - 1;
  }

  /// Whether sample `i` is shown at all.
  public boolean isShown(int i) {
    return shownAt[i] != NEVER;
  }

  /// The tick at which sample `i` is shown, or would be if it were.
  public long shownAt(int i) {
    return isShown(i) ? shownAt[i] : samples.shownAt(i) - origin;
  }

  /// The tick at which sample `i` is decoded; may be negative.
  long decodedAt(int i) {
    return samples.decodedAt(i) - origin;
  }

  /// The frames in the order of showing.
  ///
  /// @param lastUntil the tick at which the last frame stops being shown, at least [#end()]
  public FrameIndex frames(long lastUntil) {
    var keys = new BitSet(count());
    keys.set(0);
    for (int i = 0; i < samples.count(); i++) {
      if (isShown(i) && samples.isSync(i)) {
        keys.set(firstAtOrAfter(shownAt[i]));
      }
    }
    return new FrameIndex(track.timescale(), inOrder, keys, lastUntil);
  }

  /// The frames shown from `from` until just before `to`, as a run of samples in decoding order
  /// that holds all of them.
  ///
  /// @throws MalformedMedia if there are none
  public Stretch stretch(long from, long to) {
    int begin = firstAtOrAfter(from);
    int past = firstAtOrAfter(to);
    if (begin >= past) {
      throw new MalformedMedia("no frame is shown there");
    }
    IntSummaryStatistics reach = Arrays.stream(order, begin, past).summaryStatistics();
    return new Stretch(reach.getMin(), reach.getMax());
  }

  /// Samples `first` to `last`, both included.
  public record Stretch(int first, int last) {}

  /// The sample at which a decoder must begin so that it gives every frame from `tick` on.
  ///
  /// @param further how many key frames earlier than needed, for sources whose key frames promise
  ///   too much
  public int entryFor(long tick, int further) {
    int frame = Math.max(0, firstAtOrAfter(tick + 1) - 1);
    int left = further;
    for (int i = order[frame]; i > 0; i--) {
      if (samples.isSync(i) && shownAt(i) <= tick && left-- == 0) {
        return i;
      }
    }
    return 0;
  }

  /// The tick from which on pictures may be missing that have not come yet, if more is to come.
  long settledUntil() {
    int keysLeft = 2;
    long until = Long.MAX_VALUE;
    for (int i = samples.count() - 1; i >= 0; i--) {
      until = Math.min(until, shownAt(i));
      if (samples.isSync(i) && --keysLeft == 0) {
        return until;
      }
    }
    return 0;
  }

  /// How far the decoding of a sample lags behind its showing at most, in ticks, so that a
  /// decoder's times can be written without negative offsets.
  long lag() {
    long lag = 0;
    for (int i = 0; i < samples.count(); i++) {
      lag = Math.max(lag, decodedAt(i) - shownAt(i));
    }
    return lag;
  }
}
