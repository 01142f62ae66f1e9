package origin.domain.transcoding;

import java.util.ArrayList;
import java.util.List;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Size;
import origin.domain.timeline.Timeline;
import origin.domain.timeline.VideoTrack;

/// Decides which pictures a source gets: 240, 360, 480, 720, 1080, 1440 and 2160 by the short side,
/// never larger than the source, at most 60 frames a second, and the source's own size, copied
/// where that gives what players expect.
final class PictureLadder {

  private static final List<Rung> RUNGS =
      List.of(
          new Rung(240, 400),
          new Rung(360, 800),
          new Rung(480, 1_400),
          new Rung(720, 2_800),
          new Rung(1080, 5_000),
          new Rung(1440, 9_000),
          new Rung(2160, 18_000));

  private static final int LARGEST = 2160;
  private static final int MOST_FRAMES_A_SECOND = 60;
  private static final int QUALITY = 23;

  /// From how many times the rate of its rung on a copied source is too much for many viewers, so
  /// that its size is encoded as well.
  private static final int HEAVY = 2;

  private PictureLadder() {}

  /// Pictures from the smallest on, a copy after an encoded one of its size.
  static List<Recipe> plan(VideoTrack video, Timeline timeline) {
    var pictures = new ArrayList<Recipe>();
    int own = video.shown().shortSide();
    for (Rung rung : RUNGS) {
      if (rung.shortSide() < own) {
        pictures.add(encoded(video, rung, timeline));
      }
    }
    if (own > LARGEST) {
      return pictures;
    }
    Rung ownRung = new Rung(own, kilobitsFor(own));
    boolean copied = isCopied(video);
    if (!copied || isHeavy(video, ownRung)) {
      pictures.add(encoded(video, ownRung, timeline));
    }
    if (copied) {
      pictures.add(new Recipe.CopiedVideo(video.shown(), video.rate(), timeline.timescale()));
    }
    return pictures;
  }

  private static boolean isCopied(VideoTrack video) {
    return video.codec().equals("h264")
        && video.bitDepth() == 8
        && video.subsampled()
        && video.progressive()
        && video.rotation() == 0
        && video.squarePixels()
        && video.copyable()
        && video.decodesAlone()
        && !video.colour().isHighDynamicRange()
        && !video.rate().exceeds(MOST_FRAMES_A_SECOND);
  }

  private static boolean isHeavy(VideoTrack video, Rung rung) {
    return video.bitsPerSecond() > (long) HEAVY * 1000 * maxKilobits(rung, video.rate());
  }

  private static Recipe.EncodedVideo encoded(VideoTrack video, Rung rung, Timeline timeline) {
    int step = frameStep(video.rate());
    FrameRate rate = video.rate().everyNth(step);
    Size size = scaled(video.shown(), rung.shortSide());
    int kilobits = maxKilobits(rung, rate);
    boolean toneMapped = video.colour().isHighDynamicRange();
    return new Recipe.EncodedVideo(
        size,
        rate,
        step,
        Level.of(size, rate, kilobits),
        QUALITY,
        kilobits,
        toneMapped ? Colour.BT709 : limited(video.colour()),
        toneMapped,
        !video.progressive(),
        timeline.timescale());
  }

  /// Every how many frames one is kept, so that none is shown half: 2 for 120 a second, 3 for 144.
  private static int frameStep(FrameRate rate) {
    long allowed = (long) MOST_FRAMES_A_SECOND * rate.seconds();
    // a nominal 60 that was measured as 60.02 is still 60
    return Math.toIntExact(Math.max(1, Math.ceilDiv(rate.frames() * 100L, allowed * 101)));
  }

  private static Size scaled(Size shown, int shortSide) {
    int other = even((double) shown.longSide() * shortSide / shown.shortSide());
    int side = even(shortSide);
    return shown.width() >= shown.height() ? new Size(other, side) : new Size(side, other);
  }

  private static int even(double length) {
    return Math.max(2, 2 * (int) Math.round(length / 2));
  }

  private static int kilobitsFor(int shortSide) {
    return RUNGS.stream()
        .filter(rung -> rung.shortSide() >= shortSide)
        .findFirst()
        .orElse(RUNGS.getLast())
        .maxKilobits();
  }

  private static int maxKilobits(Rung rung, FrameRate rate) {
    return rate.exceeds(31) ? rung.maxKilobits() * 3 / 2 : rung.maxKilobits();
  }

  private static Colour limited(Colour colour) {
    return new Colour(colour.primaries(), colour.transfer(), colour.matrix(), false);
  }
}
