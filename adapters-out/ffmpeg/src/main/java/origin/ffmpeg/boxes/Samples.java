package origin.ffmpeg.boxes;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The samples of one track in decoding order: where their bytes lie and when they are decoded and
/// shown.
///
/// Times are ticks of the track's media, before any edit list.
public final class Samples {

  private final long[] offsets;
  private final int[] sizes;
  private final long[] decodeTimes;
  private final int @Nullable [] compositionOffsets;
  private final @Nullable BitSet sync;
  private final int @Nullable [] descriptions;
  private final long end;

  Samples(
      long[] offsets,
      int[] sizes,
      long[] decodeTimes,
      int @Nullable [] compositionOffsets,
      @Nullable BitSet sync,
      int @Nullable [] descriptions,
      long end) {
    this.offsets = offsets;
    this.sizes = sizes;
    this.decodeTimes = decodeTimes;
    this.compositionOffsets = compositionOffsets;
    this.sync = sync;
    this.descriptions = descriptions;
    this.end = end;
  }

  public int count() {
    return sizes.length;
  }

  /// The place of the first byte of sample `i` in the file.
  public long offset(int i) {
    return offsets[i];
  }

  /// Bytes of sample `i`.
  public int size(int i) {
    return sizes[i];
  }

  /// When sample `i` is decoded; never falls.
  public long decodedAt(int i) {
    return decodeTimes[i];
  }

  /// When sample `i` is shown.
  public long shownAt(int i) {
    return compositionOffsets == null ? decodeTimes[i] : decodeTimes[i] + compositionOffsets[i];
  }

  /// How long after decoding sample `i` the next one is decoded.
  public long durationOf(int i) {
    return (i + 1 < decodeTimes.length ? decodeTimes[i + 1] : end) - decodeTimes[i];
  }

  /// Whether decoding may begin at sample `i`.
  public boolean isSync(int i) {
    return sync == null || sync.get(i);
  }

  /// Which of the track's sample entries describes sample `i`, counted from 1.
  public int description(int i) {
    return descriptions == null ? 1 : descriptions[i];
  }

  /// Whether one sample entry describes all samples.
  public boolean haveOneDescription() {
    if (descriptions == null) {
      return true;
    }
    for (int description : descriptions) {
      if (description != descriptions[0]) {
        return false;
      }
    }
    return true;
  }

  /// The decoding time after the last sample.
  public long end() {
    return end;
  }

  /// All bytes together.
  public long bytes() {
    long sum = 0;
    for (int size : sizes) {
      sum += size;
    }
    return sum;
  }
}
