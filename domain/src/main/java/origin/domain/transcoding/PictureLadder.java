package origin.domain.transcoding;

import java.util.ArrayDeque;
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
/// where that gives what players expect. The source's own bits tell how much its pictures need; a
/// rung that would save a viewer hardly any is left out.
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

  private static final double CLEARLY_SMALLER = 1.1;

  /// The part of a larger rung's bits above which a smaller one helps nobody.
  private static final double SAVING = 0.8;

  /// Kilobits that every connection carries on which films are watched.
  private static final double LEAST_THAT_MATTERS = 250;

  /// How far an encoder may go above what the source lets expect.
  private static final double HEADROOM = 1.5;

  private static final int QUARTERS = 4;

  /// The shortest side that encoders of further codecs take.
  private static final int SMALLEST_OF_FURTHER = 64;

  /// H.264 from the smallest picture on, a copy after an encoded one of its size, then the same in
  /// each further codec.
  List<Recipe> recipes() {
    var recipes = new ArrayList<Recipe>();
    List<Rung> rungs = rungs();
    rungs.stream()
        .filter(this::isEncoded)
        .map(rung -> encoded(rung, VideoCodec.H264))
        .forEach(recipes::add);
    if (isCopied()) {
      recipes.add(new Recipe.CopiedVideo(video.shown(), video.rate(), timeline.timescale()));
    }
    for (VideoCodec further : policy.furtherInOrder()) {
      rungs.stream()
          .filter(rung -> rung.shortSide() >= SMALLEST_OF_FURTHER)
          .map(rung -> encoded(rung, further))
          .forEach(recipes::add);
    }
    return recipes;
  }

  /// The smallest, which plays first and everywhere, and of the others those that cost a viewer
  /// clearly less than the next larger one.
  private List<Rung> rungs() {
    List<Rung> possible = possible();
    var kept = new ArrayDeque<Rung>();
    for (Rung rung : possible.reversed()) {
      if (kept.isEmpty()
          || rung.equals(possible.getFirst())
          || needs(rung) <= SAVING * needs(kept.getFirst())) {
        kept.addFirst(rung);
      }
    }
    return List.copyOf(kept);
  }

  /// Those that are clearly smaller than the source, and its own size.
  private List<Rung> possible() {
    int own = video.shown().shortSide();
    if (own > LARGEST) {
      return RUNGS;
    }
    return Stream.concat(
            RUNGS.stream().filter(rung -> rung.shortSide() * CLEARLY_SMALLER <= own),
            Stream.of(new Rung(own, kilobitsFor(own))))
        .toList();
  }

  /// How many kilobits a second the source's own bits let expect of a rung where it takes most: the
  /// fewer pixels, the more each of them costs.
  private double needs(Rung rung) {
    double smaller = (double) rung.shortSide() / video.shown().shortSide();
    double like = video.peakBitsPerSecond() / 1000.0 * thrift(video.codec()) * smaller;
    return Math.clamp(like, LEAST_THAT_MATTERS, maxKilobits(rung, frameRate()));
  }

  /// How many times its bits H.264 needs for what a codec stores; at least as many for codecs that
  /// are not known.
  private static double thrift(String codec) {
    return switch (codec) {
      case "hevc", "vp9" -> 1.5;
      case "av1", "vvc" -> 2;
      default -> 1;
    };
  }

  /// No more than any larger rung has.
  private int cap(Rung rung) {
    return rungs().stream()
        .filter(other -> other.shortSide() >= rung.shortSide())
        .mapToInt(this::quarters)
        .min()
        .orElseThrow();
  }

  /// In quarters of what the rung allows, so that sources that are alike share recipes.
  private int quarters(Rung rung) {
    int most = maxKilobits(rung, frameRate());
    double quarters = Math.ceil(QUARTERS * HEADROOM * needs(rung) / most);
    return most * (int) Math.clamp(quarters, 1, QUARTERS) / QUARTERS;
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
    FrameRate rate = frameRate();
    Size size = scaled(video.shown(), rung.shortSide());
    int kilobits = (int) Math.ceil(cap(rung) * codec.share());
    boolean toneMapped = video.colour().isHighDynamicRange();
    return new Recipe.EncodedVideo(
        codec,
        size,
        rate,
        frameStep(),
        codec == VideoCodec.H264 ? Level.of(size, rate, kilobits) : Recipe.EncodedVideo.ANY_LEVEL,
        codec.quality(size.shortSide()),
        kilobits,
        colour(),
        toneMapped,
        video.scan(),
        timeline.timescale());
  }

  /// Every how many frames one is kept, so that none is shown half: 2 for 120 a second, 3 for 144.
  private int frameStep() {
    FrameRate rate = video.rate();
    long allowed = (long) MOST_FRAMES_A_SECOND * rate.seconds();
    // a nominal 60 that was measured as 60.02 is still 60
    return Math.toIntExact(Math.max(1, Math.ceilDiv(rate.frames() * 100L, allowed * 101)));
  }

  private FrameRate frameRate() {
    return video.rate().everyNth(frameStep());
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
