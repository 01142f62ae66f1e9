package origin.domain.playback;

import java.util.Locale;

/// Times as playlists and manifests write them: decimal seconds, to the microsecond.
///
/// Rounding points of time instead of lengths keeps errors from adding up: the lengths written sum
/// up to the rounded whole.
final class Micros {
  private static final long A_SECOND = 1_000_000;

  private Micros() {}

  /// The nearest microsecond.
  static long of(long ticks, int timescale) {
    long rest = ticks % timescale * A_SECOND;
    return ticks / timescale * A_SECOND + (rest + timescale / 2) / timescale;
  }

  /// Such as `4.004000`.
  static String seconds(long micros) {
    return String.format(Locale.ROOT, "%d.%06d", micros / A_SECOND, micros % A_SECOND);
  }

  /// The nearest whole second.
  static long wholeSeconds(long micros) {
    return (micros + A_SECOND / 2) / A_SECOND;
  }
}
