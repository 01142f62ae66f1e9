package origin.domain.transcoding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.timeline.Timeline;
import origin.domain.timeline.VideoTrack;

/// Decides which pictures a source gets: 240, 360, 480, 720, 1080, 1440 and 2160 by the short side,
/// never larger than the source, at most 60 frames a second, and the source's own size, copied
/// where that gives what players expect.
///
/// @param video the source's pictures
/// @param timeline how they are cut
/// @param policy what the operator wants
record PictureLadder(VideoTrack video, Timeline timeline, LadderPolicy policy) {

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

  /// From how many times the rate of its rung on a copied source is too much for many viewers, so
  /// that its size is encoded as well.
  private static final int HEAVY = 2;

  /// The shortest side that encoders of further codecs take.
  private static final int SMALLEST_OF_FURTHER = 64;

  /// H.264 from the smallest picture on, a copy after an encoded one of its size, then the same in
  /// each further codec.
  List<Recipe> recipes() {
    var recipes = new ArrayList<Recipe>();
    rungs()
        .filter(this::isEncoded)
        .map(rung -> encoded(rung, VideoCodec.H264))
        .forEach(recipes::add);
    if (isCopied()) {
      recipes.add(new Recipe.CopiedVideo(video.shown(), video.rate(), timeline.timescale()));
    }
    for (VideoCodec further : policy.furtherInOrder()) {
      rungs()
          .filter(rung -> rung.shortSide() >= SMALLEST_OF_FURTHER)
          .map(rung -> encoded(rung, further))
          .forEach(recipes::add);
    }
    return recipes;
  }

  private Stream<Rung> rungs() {
    int own = video.shown().shortSide();
    Stream<Rung> smaller = RUNGS.stream().filter(rung -> rung.shortSide() < own);
    return own > LARGEST
        ? smaller
        : Stream.concat(smaller, Stream.of(new Rung(own, kilobitsFor(own))));
  }

  private boolean isEncoded(Rung rung) {
    boolean own = rung.shortSide() == video.shown().shortSide();
    return !own || !isCopied() || isHeavy(rung);
  }

  private boolean isCopied() {
    return video.codec().equals("h264")
        && video.bitDepth() == 8
        && video.subsampled()
        && video.scan() == Scan.PROGRESSIVE
        && video.rotation() == 0
        && video.squarePixels()
        && video.copyable()
        && video.decodesAlone()
        && !video.colour().isHighDynamicRange()
        && !video.rate().exceeds(MOST_FRAMES_A_SECOND)
        && video.shown().shortSide() <= LARGEST;
  }

  private boolean isHeavy(Rung rung) {
    return video.bitsPerSecond() > (long) HEAVY * 1000 * maxKilobits(rung, video.rate());
  }

  private Recipe encoded(Rung rung, VideoCodec codec) {
    int step = frameStep(video.rate());
    FrameRate rate = video.rate().everyNth(step);
    Size size = scaled(video.shown(), rung.shortSide());
    int kilobits = (int) Math.ceil(maxKilobits(rung, rate) * codec.share());
    boolean toneMapped = video.colour().isHighDynamicRange();
    return new Recipe.EncodedVideo(
        codec,
        size,
        rate,
        step,
        codec == VideoCodec.H264 ? Level.of(size, rate, kilobits) : Recipe.EncodedVideo.ANY_LEVEL,
        codec.quality(),
        kilobits,
        colour(),
        toneMapped,
        video.scan(),
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

  /// What the source does not say is said of every rung, for players guess by a picture's size.
  private Colour colour() {
    return video.colour().isHighDynamicRange()
        ? Colour.BT709
        : video.colour().completed(video.shown()).limited();
  }
}
