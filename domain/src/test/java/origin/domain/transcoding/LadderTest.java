package origin.domain.transcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.AudioTrack;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.timeline.SourceFacts;
import origin.domain.timeline.Timeline;
import origin.domain.timeline.VideoTrack;

class LadderTest {

  private static final Timeline TIMELINE = new Timeline(30_000, 0, 120_000, 240_000);
  private static final long MUCH = 30_000_000;
  private static final FrameRate THIRTY = new FrameRate(30, 1);
  private static final AudioTrack STEREO =
      new AudioTrack(
          "aac", 44_100, 2, "eng", new AudioTrack.Packets.Unbroken(0, 1024, 400), 128_000);

  @Test
  void copiesPlainH264AtItsOwnSize() {
    var recipes = plan(facts(h264(1920, 1080, THIRTY, 4_000_000), STEREO));

    assertThat(recipes).hasSize(6);
    assertThat(sizes(recipes))
        .containsExactly(s(426, 240), s(640, 360), s(854, 480), s(1280, 720), s(1920, 1080));
    assertThat(recipes.get(4)).isInstanceOf(Recipe.CopiedVideo.class);
    assertThat(recipes.get(5))
        .isEqualTo(new Recipe.CopiedAudio(SoundCodec.AAC, 0, 44_100, 2, "eng", 0, 1024, 400));
  }

  @Test
  void encodesTheOwnSizeAsWellWhereTheSourceIsHeavy() {
    var recipes = plan(facts(h264(1920, 1080, THIRTY, 40_000_000)));

    assertThat(sizes(recipes)).endsWith(s(1920, 1080), s(1920, 1080));
    assertThat(recipes.get(4)).isInstanceOf(Recipe.EncodedVideo.class);
    assertThat(recipes.get(5)).isInstanceOf(Recipe.CopiedVideo.class);
  }

  @Test
  void encodesWhatBrowsersCannotAllPlay() {
    var hevc = track("hevc", 1280, 720, THIRTY, 10, Colour.UNKNOWN, true);

    assertThat(plan(facts(hevc))).allMatch(Recipe.EncodedVideo.class::isInstance);
  }

  @Test
  void encodesWhereASegmentWouldNotDecodeAlone() {
    var openGroups = track("h264", 1280, 720, THIRTY, 8, Colour.BT709, false);

    assertThat(plan(facts(openGroups))).allMatch(Recipe.EncodedVideo.class::isInstance);
  }

  @Test
  void tellsPortraitByTheShortSide() {
    assertThat(sizes(plan(facts(h264(720, 1280, THIRTY, 1)))))
        .containsExactly(s(240, 426), s(360, 640), s(480, 854), s(720, 1280));
  }

  @Test
  void givesAnOddSizeARungOfItsOwn() {
    var odd = track("vp9", 427, 251, THIRTY, 8, Colour.BT709, true);

    assertThat(sizes(plan(facts(odd)))).containsExactly(s(428, 252));
  }

  @Test
  void keepsAtMostSixtyFramesASecond() {
    var fast = track("h264", 320, 180, new FrameRate(120, 1), 8, Colour.BT709, true);

    assertThat(plan(facts(fast)))
        .singleElement()
        .isInstanceOfSatisfying(
            Recipe.EncodedVideo.class,
            recipe -> {
              assertThat(recipe.frameStep()).isEqualTo(2);
              assertThat(recipe.rate()).isEqualTo(new FrameRate(120, 2));
            });
  }

  @Test
  void bringsHighDynamicRangeDown() {
    var hdr = new Colour("bt2020", "smpte2084", "bt2020nc", false);

    assertThat(plan(facts(track("hevc", 320, 180, THIRTY, 10, hdr, true))))
        .singleElement()
        .isInstanceOfSatisfying(
            Recipe.EncodedVideo.class,
            recipe -> {
              assertThat(recipe.toneMapped()).isTrue();
              assertThat(recipe.colour()).isEqualTo(Colour.BT709);
            });
  }

  @Test
  void isALittleCoarserBelowFullHd() {
    var recipes = plan(facts(track("hevc", 1920, 1080, THIRTY, 10, Colour.BT709, true)));

    assertThat(recipes)
        .extracting(recipe -> ((Recipe.EncodedVideo) recipe).rateFactor())
        .containsExactly("24.4", "24.4", "24.4", "24.4", "24.1");
  }

  @Test
  void leavesOutRungsThatWouldSaveHardlyAnyBits() {
    var screen = spending(track("hevc", 1920, 1080, THIRTY, 8, Colour.BT709, true), 200_000);

    assertThat(sizes(plan(facts(screen)))).containsExactly(s(426, 240), s(1920, 1080));
  }

  @Test
  void allowsNoMoreThanTheSourceLetsExpect() {
    var talk = track("h264", 1920, 1080, THIRTY, 10, Colour.BT709, true);

    assertThat(caps(spending(talk, 30_000_000))).containsExactly(400, 800, 1400, 2800, 5000);
    assertThat(caps(spending(talk, 1_500_000))).containsExactly(400, 800, 1050, 2100, 2500);
    assertThat(caps(spending(talk, 0))).containsExactly(400, 1250);
  }

  @Test
  void allowsNoRungMoreThanALargerOne() {
    var odd = track("vp9", 1600, 900, THIRTY, 8, Colour.BT709, true);

    assertThat(caps(spending(odd, 388_889))).containsExactly(400, 700, 1250, 1250);
  }

  @Property
  void everyLadderHasItsSmallestRungAndTheSourcesOwnSize(
      @ForAll @IntRange(min = 300, max = 2160) int lines,
      @ForAll @LongRange(min = 0, max = 100_000_000) long peak) {
    var video = track("vp9", lines * 16 / 9, lines, THIRTY, 8, Colour.BT709, true);

    var sizes = sizes(plan(facts(spending(video, peak))));

    assertThat(sizes.getFirst().shortSide()).isEqualTo(240);
    assertThat(sizes.getLast().shortSide()).isCloseTo(lines, within(1));
    assertThat(caps(spending(video, peak))).isSorted();
  }

  @Test
  void encodesEachRungInTheFurtherCodecsToo() {
    var policy = new LadderPolicy(Set.of(VideoCodec.AV1, VideoCodec.HEVC), Set.of());

    var recipes = Ladder.plan(facts(h264(640, 360, THIRTY, 500_000)), TIMELINE, policy);

    assertThat(recipes)
        .extracting(recipe -> ((Recipe.Video) recipe).codec())
        .containsExactly(
            VideoCodec.H264,
            VideoCodec.H264,
            VideoCodec.HEVC,
            VideoCodec.HEVC,
            VideoCodec.AV1,
            VideoCodec.AV1);
    assertThat(sizes(recipes))
        .containsExactly(
            s(426, 240), s(640, 360), s(426, 240), s(640, 360), s(426, 240), s(640, 360));
  }

  @Test
  void encodesSoundThatEndsLongBeforeThePicture() {
    var shorter =
        new AudioTrack("aac", 44_100, 2, "und", new AudioTrack.Packets.Unbroken(0, 0, 20), 1);

    assertThat(plan(facts(h264(320, 180, THIRTY, 1), shorter)))
        .last()
        .isInstanceOf(Recipe.EncodedAudio.class);
  }

  @Test
  void keepsSurroundBesideStereoAndLeavesMonoAlone() {
    assertThat(sounds(opus(8)))
        .containsExactly(
            new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 2, 128, "und"),
            new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 6, 384, "und"));
    assertThat(sounds(opus(5)))
        .containsExactly(new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 2, 128, "und"));
    assertThat(sounds(opus(1)))
        .containsExactly(new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 1, 64, "und"));
  }

  @Test
  void copiesSurroundThatIsAacAlready() {
    var unbroken = new AudioTrack.Packets.Unbroken(0, 1024, 400);

    assertThat(sounds(new AudioTrack("aac", 48_000, 6, "fra", unbroken, 400_000)))
        .containsExactly(
            new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 2, 128, "fra"),
            new Recipe.CopiedAudio(SoundCodec.AAC, 0, 48_000, 6, "fra", 0, 1024, 400));
  }

  @Test
  void copiesOpusBesideAac() {
    var unbroken = new AudioTrack.Packets.Unbroken(0, 312, 450);

    assertThat(sounds(new AudioTrack("opus", 48_000, 2, "fra", unbroken, 96_000)))
        .containsExactly(
            new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 2, 128, "fra"),
            new Recipe.CopiedAudio(SoundCodec.OPUS, 0, 48_000, 2, "fra", 0, 312, 450));
  }

  @Test
  void encodesOpusBesideAacWhereTheOperatorWantsIt() {
    var policy = new LadderPolicy(Set.of(), Set.of(SoundCodec.OPUS));
    var unbroken = new AudioTrack.Packets.Unbroken(0, 312, 450);
    var surround = new AudioTrack("opus", 48_000, 6, "fra", unbroken, 300_000);

    assertThat(Ladder.plan(facts(h264(320, 180, THIRTY, 1), STEREO, surround), TIMELINE, policy))
        .filteredOn(Recipe.Audio.class::isInstance)
        .containsExactly(
            new Recipe.CopiedAudio(SoundCodec.AAC, 0, 44_100, 2, "eng", 0, 1024, 400),
            new Recipe.EncodedAudio(SoundCodec.OPUS, 0, 48_000, 2, 96, "eng"),
            new Recipe.EncodedAudio(SoundCodec.AAC, 1, 48_000, 2, 128, "fra"),
            new Recipe.EncodedAudio(SoundCodec.AAC, 1, 48_000, 6, 384, "fra"),
            new Recipe.EncodedAudio(SoundCodec.OPUS, 1, 48_000, 2, 96, "fra"),
            new Recipe.CopiedAudio(SoundCodec.OPUS, 1, 48_000, 6, "fra", 0, 312, 450));
  }

  @Test
  void keepsTheFirstSixteenTracks() {
    List<AudioTrack> tracks = Collections.nCopies(20, STEREO);

    assertThat(sounds(tracks.toArray(AudioTrack[]::new)))
        .extracting(recipe -> ((Recipe.Audio) recipe).track())
        .containsExactlyElementsOf(IntStream.range(0, 16).boxed().toList());
  }

  @Property
  void neverEnlargesAndNamesEachRenditionOnce(
      @ForAll @IntRange(min = 1, max = 8192) int width,
      @ForAll @IntRange(min = 1, max = 8192) int height,
      @ForAll @IntRange(min = 1, max = 1000) int rate) {
    var recipes =
        plan(facts(track("vp9", width, height, new FrameRate(rate, 1), 8, Colour.BT709, true)));

    assertThat(recipes).isNotEmpty();
    assertThat(recipes.stream().map(RenditionName::of)).doesNotHaveDuplicates();
    for (Size size : sizes(recipes)) {
      assertThat(size.width()).isLessThanOrEqualTo(width + 1 + width % 2);
      assertThat(size.height()).isLessThanOrEqualTo(height + 1 + height % 2);
    }
    for (Recipe recipe : recipes) {
      assertThat(((Recipe.Video) recipe).rate().perSecond()).isLessThan(61);
    }
  }

  private static List<Recipe> sounds(AudioTrack... tracks) {
    return plan(facts(h264(320, 180, THIRTY, 1), tracks)).stream()
        .filter(Recipe.Audio.class::isInstance)
        .toList();
  }

  private static AudioTrack opus(int channels) {
    return new AudioTrack("opus", 48_000, channels, "und", new AudioTrack.Packets.Irregular(), 1);
  }

  private static VideoTrack spending(VideoTrack video, long peak) {
    return new VideoTrack(
        video.codec(),
        video.shown(),
        video.rotation(),
        video.squarePixels(),
        video.bitDepth(),
        video.subsampled(),
        video.scan(),
        video.rate(),
        video.colour(),
        video.copyable(),
        video.decodesAlone(),
        video.bitsPerSecond(),
        peak);
  }

  private static List<Integer> caps(VideoTrack video) {
    return plan(facts(video)).stream()
        .map(recipe -> ((Recipe.EncodedVideo) recipe).maxKilobits())
        .toList();
  }

  private static List<Recipe> plan(SourceFacts facts) {
    return Ladder.plan(facts, TIMELINE, LadderPolicy.USUAL);
  }

  private static VideoTrack h264(int width, int height, FrameRate rate, long bitsPerSecond) {
    return new VideoTrack(
        "h264",
        s(width, height),
        0,
        true,
        8,
        true,
        Scan.PROGRESSIVE,
        rate,
        Colour.BT709,
        true,
        true,
        bitsPerSecond,
        MUCH);
  }

  private static VideoTrack track(
      String codec,
      int width,
      int height,
      FrameRate rate,
      int depth,
      Colour colour,
      boolean alone) {
    return new VideoTrack(
        codec,
        s(width, height),
        0,
        true,
        depth,
        true,
        Scan.PROGRESSIVE,
        rate,
        colour,
        true,
        alone,
        1,
        MUCH);
  }

  private static SourceFacts facts(VideoTrack video, AudioTrack... audio) {
    return new SourceFacts("mov", video, List.of(audio));
  }

  private static List<Size> sizes(List<Recipe> recipes) {
    return recipes.stream()
        .filter(Recipe.Video.class::isInstance)
        .map(recipe -> ((Recipe.Video) recipe).size())
        .toList();
  }

  private static Size s(int width, int height) {
    return new Size(width, height);
  }
}
