package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.Urgency;

/// A viewer sees the colours and shapes that were filmed, in every rung.
class FaithfulPictureIT {

  private static final int TOLERANCE = 6;
  private static final double WHITE = 203;

  /// What an ordinary screen makes of a number (ITU-R BT.1886).
  private static final double GAMMA = 2.4;

  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @ParameterizedTest
  @CsvSource({"smpte2084, 5", "smpte2084, 26", "smpte2084, 58", "arib-std-b67, 26"})
  void showsMidTonesOfHighDynamicRangeAsBrightAsTheyAre(String transfer, double candela) {
    int shown = Math.toIntExact(Math.round(255 * Math.pow(candela / WHITE, 1 / GAMMA)));

    assertThat(colours(patch(transfer, candela)))
        .allSatisfy(rgb -> isClose(rgb, shown, shown, shown));
  }

  @ParameterizedTest
  @CsvSource({
    "smpte2084, 203, 205, 230",
    "arib-std-b67, 203, 205, 230",
    "smpte2084, 1000, 250, 255",
    "smpte2084, 4000, 250, 255"
  })
  void keepsRoomForWhatIsBrighterThanWhite(String transfer, double candela, int least, int most) {
    assertThat(colours(patch(transfer, candela)))
        .allSatisfy(rgb -> assertThat(rgb[1]).isBetween(least, most))
        .allSatisfy(rgb -> isClose(rgb, rgb[1], rgb[1], rgb[1]));
  }

  @Test
  void showsARedOfHighDynamicRangeInThatRed() {
    // BT.709's red at 40 candela, in the primaries of BT.2020
    double[] light = {40 * 0.6274, 40 * 0.0691, 40 * 0.0164};
    double[] code = Arrays.stream(light).map(FaithfulPictureIT::perceptual).toArray();
    double luma = 0.2627 * code[0] + 0.6780 * code[1] + 0.0593 * code[2];
    SourceId red =
        highDynamicRange(
            "smpte2084", luma, (code[2] - luma) / 1.8814, (code[0] - luma) / 1.4746, "bt2020");
    int shown = Math.toIntExact(Math.round(255 * Math.pow(40 / WHITE, 1 / GAMMA)));

    assertThat(colours(red))
        .allSatisfy(
            rgb -> {
              assertThat(rgb[0]).isCloseTo(shown, within(TOLERANCE));
              assertThat(rgb[1]).isLessThan(30);
              assertThat(rgb[2]).isLessThan(30);
            });
  }

  @Test
  void showsHighDynamicRangeThatDoesNotTellItsPrimaries() {
    SourceId untold = highDynamicRange("smpte2084", perceptual(26), 0, 0, "unknown");

    assertThat(colours(untold)).allSatisfy(rgb -> isClose(rgb, 108, 108, 108));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-vf scale=out_range=pc:out_color_matrix=bt601,format=yuvj420p -c:v mjpeg -q:v 2 full.mkv",
        "-vf scale=out_range=pc:out_color_matrix=bt601,format=yuvj420p -c:v libx265 -x265-params log-level=none:crf=10 full.mp4",
        "-vf scale=out_color_matrix=bt601,format=yuv420p10le -c:v libx265 -x265-params log-level=none:crf=10 deep.mp4",
        "-c:v ffv1 -pix_fmt bgr0 rgb.mkv",
        "-vf scale=out_color_matrix=bt601,format=yuv420p -c:v mpeg2video -q:v 2 untold.ts",
        "-vf scale=out_color_matrix=bt601,format=yuv420p,setparams=colorspace=bt470bg -c:v mpeg2video -q:v 2 told.ts",
        "-vf scale=1280:720:out_color_matrix=bt709,format=yuv420p -c:v mpeg2video -q:v 2 large-untold.ts",
        "-vf scale=1280:720:out_color_matrix=bt709,format=yuv420p -c:v libx264 -crf 10 -profile:v high copied.mp4"
      })
  void keepsColoursHoweverTheyAreStored(String how) {
    List<String> words =
        List.of(("-f lavfi -i color=0xC86432:s=426x240:r=25:d=1 " + how).split(" ", -1));
    String name = words.getLast();
    SourceId source = studio.film(name, words.subList(0, words.size() - 1).toArray(String[]::new));

    assertThat(colours(source)).allSatisfy(rgb -> isClose(rgb, 0xC8, 0x64, 0x32));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-c:v libx264 -preset ultrafast -flags +ildct+ilme flagged.mp4",
        "-c:v mpeg2video -q:v 4 -flags +ildct+ilme flagged.ts",
        "-c:v mjpeg -q:v 4 untold.mov",
        "-c:v rawvideo -pix_fmt yuv420p untold.avi"
      })
  void bringsTheLinesOfAFrameToOneMoment(String how) {
    List<String> words =
        List.of(("-f lavfi -i testsrc2=s=720x480:r=50:d=2,interlace " + how).split(" ", -1));
    String name = words.getLast();
    SourceId source = studio.film(name, words.subList(0, words.size() - 1).toArray(String[]::new));
    assertThat(studio.interlacedFrames(studio.fileOf(name))).isGreaterThan(40);

    List<Path> made = made(source);

    assertThat(studio.interlacedFrames(made.getLast())).isLessThan(5);
    assertThat(studio.countFrames(made.getLast())).isEqualTo(50);
  }

  private SourceId patch(String transfer, double candela) {
    double code = transfer.equals("smpte2084") ? perceptual(candela) : candela > 100 ? 0.75 : 0.38;
    return highDynamicRange(transfer, code, 0, 0, "bt2020");
  }

  /// One colour in ten bits.
  private SourceId highDynamicRange(
      String transfer, double luma, double blue, double red, String primaries) {
    String matrix = primaries.equals("unknown") ? "unknown" : "bt2020nc";
    String patch =
        "color=black:s=320x180:r=25:d=1,format=yuv420p10le,geq=lum=%d:cb=%d:cr=%d,setparams=range=tv:color_primaries=%s:color_trc=%s:colorspace=%s"
            .formatted(
                Math.round(64 + 876 * luma),
                Math.round(512 + 896 * blue),
                Math.round(512 + 896 * red),
                primaries,
                transfer,
                matrix);
    return studio.film(
        "bright.mp4",
        "-f",
        "lavfi",
        "-i",
        patch,
        "-c:v",
        "libx265",
        "-preset",
        "ultrafast",
        "-x265-params",
        "log-level=none:crf=8");
  }

  /// SMPTE ST 2084.
  private static double perceptual(double candela) {
    double power = Math.pow(candela / 10_000, 2610.0 / 16384);
    return Math.pow(
        (3424.0 / 4096 + 2413.0 / 128 * power) / (1 + 2392.0 / 128 * power), 2523.0 / 32);
  }

  private List<int[]> colours(SourceId source) {
    return made(source).stream().map(studio::colour).toList();
  }

  /// All rungs, the smallest first.
  private List<Path> made(SourceId source) {
    Plan plan = studio.plan(source).plan();
    Set<RenditionName> names =
        plan.video().stream().map(Rendition::name).collect(Collectors.toSet());
    var all = new SegmentRange(0, plan.timeline().segments() - 1);
    var shelf = new Studio.Shelf();
    assertThat(studio.make(plan, names, all, Urgency.BACKGROUND, shelf))
        .isEqualTo(new Making.Complete());
    var files = new ArrayList<Path>();
    plan.video().forEach(rendition -> files.add(studio.whole(plan, rendition, shelf)));
    return files;
  }

  private static void isClose(int[] rgb, int red, int green, int blue) {
    int[] wanted = {red, green, blue};
    for (int i = 0; i < wanted.length; i++) {
      assertThat(rgb[i]).as(Arrays.toString(rgb)).isCloseTo(wanted[i], within(TOLERANCE));
    }
  }
}
