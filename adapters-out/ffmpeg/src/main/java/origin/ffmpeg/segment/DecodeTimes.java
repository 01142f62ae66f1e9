package origin.ffmpeg.segment;

import java.util.Arrays;
import java.util.List;

/// Gives the pictures of a segment times at which they are decoded.
///
/// The `k`th picture in decoding order is decoded when the `k`th in the order of showing is shown,
/// less a delay that all segments of a rendition share. So decoding times are as even as the frames
/// themselves and every segment begins on its boundary. Media time is timeline time plus the delay,
/// which an edit list in the init segment takes back: no offset is negative, which some players
/// read wrongly.
public final class DecodeTimes {

  private DecodeTimes() {}

  /// The delay that pictures in this order need.
  public static long delayOf(List<Picture> pictures) {
    long[] rising = rising(pictures);
    long delay = 0;
    for (int i = 0; i < rising.length; i++) {
      delay = Math.max(delay, rising[i] - pictures.get(i).shownAt());
    }
    return delay;
  }

  /// When each picture is decoded, in media time; never later than any picture that is still to
  /// come is shown.
  ///
  /// @param delay that of the rendition; where it is too short for these pictures, some are decoded
  ///   closer together
  static long[] of(List<Picture> pictures, long delay) {
    long[] times = rising(pictures);
    long earliestShown = Long.MAX_VALUE;
    for (int i = times.length - 1; i >= 0; i--) {
      earliestShown = Math.min(earliestShown, pictures.get(i).shownAt() + delay);
      times[i] = Math.min(times[i], earliestShown);
    }
    spread(times);
    return times;
  }

  private static long[] rising(List<Picture> pictures) {
    long[] rising = pictures.stream().mapToLong(Picture::shownAt).toArray();
    Arrays.sort(rising);
    return rising;
  }

  /// Draws equal times apart backwards, as far as there is room after the first.
  private static void spread(long[] times) {
    for (int i = times.length - 2; i > 0; i--) {
      times[i] = Math.max(times[0], Math.min(times[i], times[i + 1] - 1));
    }
  }
}
