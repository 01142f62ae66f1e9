package origin.domain.timeline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// When each frame of a source is shown, in the order of showing, and which frames are key frames.
///
/// Times are whole ticks of the source's own video track. The first frame is shown at tick 0, each
/// later one strictly after the one before it, and the last until [#end()]. The first frame is
/// always a key frame: what precedes it cannot be decoded and does not count.
public final class FrameIndex {

  private final int timescale;
  private final long[] shownAt;
  private final BitSet keys;
  private final long end;

  /// @param timescale ticks in a second
  /// @param shownAt strictly increasing from 0, at least one
  /// @param keys the positions in `shownAt` of the frames at which decoding may begin; holds 0
  /// @param end the tick at which the last frame stops being shown, after the last of `shownAt`
  public FrameIndex(int timescale, long[] shownAt, BitSet keys, long end) {
    if (timescale < 1) {
      throw new IllegalArgumentException("a second has at least one tick");
    }
    if (shownAt.length == 0 || shownAt[0] != 0) {
      throw new IllegalArgumentException("the first frame is shown at 0");
    }
    for (int i = 1; i < shownAt.length; i++) {
      if (shownAt[i] <= shownAt[i - 1]) {
        throw new IllegalArgumentException("frame " + i + " is not shown after the one before it");
      }
    }
    if (end <= shownAt[shownAt.length - 1]) {
      throw new IllegalArgumentException("the last frame is shown for a while");
    }
    if (!keys.get(0) || keys.length() > shownAt.length) {
      throw new IllegalArgumentException("key frames are frames, and the first frame is one");
    }
    this.timescale = timescale;
    this.shownAt = shownAt.clone();
    this.keys = (BitSet) keys.clone();
    this.end = end;
  }

  /// Ticks in a second.
  public int timescale() {
    return timescale;
  }

  /// How many frames there are, at least one.
  public int count() {
    return shownAt.length;
  }

  /// The tick at which frame `i` is shown.
  public long shownAt(int i) {
    return shownAt[i];
  }

  /// Whether decoding may begin at frame `i` and give it and every frame shown after it.
  public boolean isKey(int i) {
    return keys.get(i);
  }

  /// The first key frame at or after frame `i`, or -1.
  public int nextKey(int i) {
    return keys.nextSetBit(i);
  }

  /// The tick at which the last frame stops being shown.
  public long end() {
    return end;
  }

  /// The first frame shown at or after `tick`; [#count()] where there is none.
  public int firstAtOrAfter(long tick) {
    int found = Arrays.binarySearch(shownAt, tick);
    return found >= 0 ? found : -found - 1;
  }

  /// The frames shown before the last key frame that is shown at or before `tick`, and that key
  /// frame their end; empty where that leaves none.
  public Optional<FrameIndex> untilKeyAt(long tick) {
    int key = keys.previousSetBit(firstAtOrAfter(tick + 1) - 1);
    return key > 0
        ? Optional.of(
            new FrameIndex(timescale, Arrays.copyOf(shownAt, key), keys.get(0, key), shownAt[key]))
        : Optional.empty();
  }

  /// How many frames are shown from `from` until just before `to`.
  public int countBetween(long from, long to) {
    return Math.max(0, firstAtOrAfter(to) - firstAtOrAfter(from));
  }
}
