package origin.domain.transcoding;

import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Size;

/// The levels of H.264 that the ladder uses and what a decoder of each can do (ITU-T H.264 table
/// A-1; rates for High profile).
enum Level {
  L21(21, 19_800, 792, 5_000),
  L30(30, 40_500, 1_620, 12_500),
  L31(31, 108_000, 3_600, 17_500),
  L32(32, 216_000, 5_120, 25_000),
  L40(40, 245_760, 8_192, 25_000),
  L42(42, 522_240, 8_704, 62_500),
  L50(50, 589_824, 22_080, 168_750),
  L51(51, 983_040, 36_864, 300_000),
  L52(52, 2_073_600, 36_864, 300_000),
  L60(60, 4_177_920, 139_264, 300_000);

  private static final int MACROBLOCK = 16;

  private final int tenfold;
  private final long blocksASecond;
  private final long blocksAFrame;
  private final int kilobits;

  Level(int tenfold, long blocksASecond, long blocksAFrame, int kilobits) {
    this.tenfold = tenfold;
    this.blocksASecond = blocksASecond;
    this.blocksAFrame = blocksAFrame;
    this.kilobits = kilobits;
  }

  /// The lowest level that holds such a picture, times ten; 60 where none does.
  static int of(Size size, FrameRate rate, int kilobits) {
    long across = Math.ceilDiv(size.width(), MACROBLOCK);
    long down = Math.ceilDiv(size.height(), MACROBLOCK);
    for (Level level : values()) {
      if (level.holds(across, down, rate, kilobits)) {
        return level.tenfold;
      }
    }
    return L60.tenfold;
  }

  private boolean holds(long across, long down, FrameRate rate, int wantedKilobits) {
    long frame = across * down;
    return frame <= blocksAFrame
        && Math.max(across, down) * Math.max(across, down) <= 8 * blocksAFrame
        && frame * rate.frames() <= blocksASecond * rate.seconds()
        && wantedKilobits <= kilobits;
  }
}
