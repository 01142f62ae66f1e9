package origin.domain.timeline;

import java.util.Arrays;

/// Finds the segment boundaries of one source; used once.
final class Cuts {

  /// What players like: quick to start, few requests.
  private static final int TARGET_SECONDS = 4;

  /// Below this a segment is joined with its neighbour, so that audio frames fit in every segment.
  private static final int SHORTEST_SECONDS = 1;

  private final FrameIndex frames;
  private final long target;
  private final long longest;
  private final long shortest;
  private long[] found = {0};
  private int count = 1;

  Cuts(FrameIndex frames) {
    this.frames = frames;
    this.target = (long) TARGET_SECONDS * frames.timescale();
    this.longest = (long) Timeline.LONGEST_SECONDS * frames.timescale();
    this.shortest = (long) SHORTEST_SECONDS * frames.timescale();
  }

  long[] boundaries() {
    while (last() < frames.end()) {
      long next = nextKeyCut();
      if (next - last() > longest) {
        cutInside(next);
      }
      add(next);
    }
    return Arrays.copyOf(found, count);
  }

  /// How many segments stay as they are when the source goes on: those up to the last boundary at a
  /// key frame from which on more is known than any choice of a boundary looks at.
  int settled() {
    long[] boundaries = boundaries();
    long known = frames.end() - longest - target / 2;
    for (int i = boundaries.length - 2; i > 0; i--) {
      if (boundaries[i] <= known && frames.isKey(frames.firstAtOrAfter(boundaries[i]))) {
        return i;
      }
    }
    return 0;
  }

  /// The key frame at which the segment that begins at the last boundary should end, or the end of
  /// the source.
  private long nextKeyCut() {
    long best = -1;
    int key = frames.nextKey(frames.firstAtOrAfter(last() + shortest));
    for (; key >= 0; key = frames.nextKey(key + 1)) {
      long at = frames.shownAt(key);
      boolean tooLong = at - last() > longest;
      if (frames.end() - at < shortest || (tooLong && best >= 0)) {
        break;
      }
      best = at;
      if (at - last() >= target) {
        break;
      }
    }
    boolean tailFits =
        best < 0 || (frames.end() - last() <= longest && frames.end() - best < target / 2);
    return tailFits ? frames.end() : best;
  }

  /// Cuts evenly between the last boundary and `until`, each time at the first frame from the ideal
  /// place on.
  private void cutInside(long until) {
    long from = last();
    long parts = Math.max(1, Math.round((double) (until - from) / target));
    long part = 1;
    while (part < parts) {
      long ideal = from + Math.round((double) (until - from) * part / parts);
      int frame = frames.firstAtOrAfter(Math.max(ideal, last() + shortest));
      if (frame >= frames.count() || until - frames.shownAt(frame) < shortest) {
        return;
      }
      add(frames.shownAt(frame));
      part = Math.max(part, (long) ((double) (last() - from) * parts / (until - from))) + 1;
    }
  }

  private long last() {
    return found[count - 1];
  }

  private void add(long boundary) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = boundary;
  }
}
