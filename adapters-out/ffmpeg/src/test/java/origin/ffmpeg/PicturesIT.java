package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PictureFormat;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SegmentRange;
import origin.domain.transcoding.Storyboard;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.Urgency;

/// Posters and storyboards, looked at with FFmpeg.
class PicturesIT {

  /// Three scenes of two seconds, the first of them black, with a key frame at each.
  private static final String SCENES =
      "-f lavfi -i testsrc2=s=640x360:r=25:d=6,"
          + "drawbox=color=black:t=fill:enable='lt(t,2)',negate=enable='gte(t,4)'"
          + " -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p";

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

  @Test
  void offersDifferentScenesAndNothingBlack() throws IOException {
    SourceId source = studio.film("scenes.mp4", SCENES.split(" ", -1));
    Plan plan = studio.plan(source).plan();

    List<Map<PosterSize, Jpeg>> posters = studio.engine.pictures().posters(source, plan.timeline());

    assertThat(posters).hasSize(2);
    for (Map<PosterSize, Jpeg> poster : posters) {
      assertThat(poster).containsOnlyKeys(PosterSize.values());
      assertThat(brightest(in(poster, PosterSize.LARGE))).isGreaterThan(40);
      assertThat(sizeOf(in(poster, PosterSize.LARGE))).isEqualTo("640,360");
      assertThat(sizeOf(in(poster, PosterSize.SMALL))).isEqualTo("320,180");
    }
  }

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void makesPostersOfPicturesThatPeopleHave(PictureFormat format) throws IOException {
    byte[] picture = picture(format, "testsrc2=s=1600x1200");

    Map<PosterSize, Jpeg> poster = studio.engine.pictures().poster(picture, format).orElseThrow();

    assertThat(sizeOf(in(poster, PosterSize.LARGE))).isEqualTo("1280,960");
    assertThat(sizeOf(in(poster, PosterSize.MEDIUM))).isEqualTo("640,480");
    assertThat(sizeOf(in(poster, PosterSize.SMALL))).isEqualTo("320,240");
  }

  @Test
  void turnsAPhotographAsItsExifSaysAndForgetsTheRest() throws IOException {
    byte[] picture = withExif(picture(PictureFormat.JPEG, "testsrc2=s=64x48"));

    Map<PosterSize, Jpeg> poster =
        studio.engine.pictures().poster(picture, PictureFormat.JPEG).orElseThrow();

    assertThat(sizeOf(in(poster, PosterSize.LARGE))).isEqualTo("48,64");
    assertThat(poster.values())
        .allSatisfy(
            made ->
                assertThat(new String(made.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("secret place"));
  }

  @Test
  void whatIsTransparentBecomesBlack() throws IOException {
    byte[] picture = picture(PictureFormat.PNG, "color=red@0:s=64x64,format=rgba");

    Map<PosterSize, Jpeg> poster =
        studio.engine.pictures().poster(picture, PictureFormat.PNG).orElseThrow();

    assertThat(brightest(in(poster, PosterSize.LARGE))).isLessThan(24);
  }

  @Test
  void whatIsNoPictureGivesNone() {
    byte[] text = "#EXTM3U\nhttp://127.0.0.1:1/x\n".getBytes(StandardCharsets.UTF_8);

    for (PictureFormat format : PictureFormat.values()) {
      assertThat(studio.engine.pictures().poster(text, format)).isEmpty();
    }
  }

  @Test
  void putsTheFirstPictureOfEachSegmentOnASheet() throws IOException {
    // ten seconds of black, then ten of white
    SourceId source =
        studio.film(
            "halves.mp4",
            "-f lavfi -i color=black:s=640x360:r=25:d=20,drawbox=color=white:t=fill:enable='gte(t,10)' -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p"
                .split(" ", -1));
    Plan plan = studio.plan(source).plan();
    Rendition smallest = Storyboard.renditionOf(plan);
    var shelf = new Studio.Shelf();
    int last = plan.timeline().segments() - 1;
    studio.make(
        plan, Set.of(smallest.name()), new SegmentRange(0, last), Urgency.BACKGROUND, shelf);
    var layout = Storyboard.of(plan);

    List<Jpeg> sheets =
        studio
            .engine
            .pictures()
            .storyboard(
                layout, smallest, segment -> Content.of(shelf.get(smallest.name(), segment)));

    assertThat(sheets).hasSize(1);
    assertThat(sizeOf(sheets.getFirst()))
        .isEqualTo(
            layout.columns() * layout.tile().width()
                + ","
                + layout.rows() * layout.tile().height());
    for (int tile = 0; tile < layout.tiles(); tile++) {
      double from =
          (double) plan.timeline().start(layout.segment(tile)) / plan.timeline().timescale();
      assertThat(middleOf(sheets.getFirst(), layout, tile) > 128)
          .as("tile %d, from second %.3f", tile, from)
          .isEqualTo(from >= 10);
    }
  }

  private int middleOf(Jpeg sheet, Storyboard layout, int tile) throws IOException {
    Storyboard.Place place = layout.place(tile);
    byte[] middle =
        Studio.bytes(
            "ffmpeg",
            List.of(
                "-i",
                file(sheet).toString(),
                "-vf",
                "crop=2:2:%d:%d,format=gray"
                    .formatted(
                        place.x() + layout.tile().width() / 2,
                        place.y() + layout.tile().height() / 2),
                "-f",
                "rawvideo",
                "-"));
    return Byte.toUnsignedInt(middle[0]);
  }

  private int brightest(Jpeg picture) throws IOException {
    byte[] grey =
        Studio.bytes(
            "ffmpeg",
            List.of("-i", file(picture).toString(), "-vf", "format=gray", "-f", "rawvideo", "-"));
    int brightest = 0;
    for (byte place : grey) {
      brightest = Math.max(brightest, Byte.toUnsignedInt(place));
    }
    return brightest;
  }

  private static Jpeg in(Map<PosterSize, Jpeg> poster, PosterSize size) {
    return Objects.requireNonNull(poster.get(size));
  }

  private String sizeOf(Jpeg picture) throws IOException {
    return studio.ask(file(picture), "stream=width,height");
  }

  private Path file(Jpeg picture) throws IOException {
    return Files.write(Files.createTempFile(folder, "picture", ".jpg"), picture.bytes());
  }

  private byte[] picture(PictureFormat format, String shows) throws IOException {
    Path file = folder.resolve("handed-in." + format.name().toLowerCase(Locale.ROOT));
    Studio.bytes(
        "ffmpeg", List.of("-f", "lavfi", "-i", shows, "-frames:v", "1", "-y", file.toString()));
    return Files.readAllBytes(file);
  }

  /// Puts an EXIF segment after the start marker: to be turned clockwise by a quarter (orientation
  /// 6), and a description (CIPA DC-008).
  private static byte[] withExif(byte[] jpeg) {
    byte[] words = "secret place\0".getBytes(StandardCharsets.US_ASCII);
    var exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 24 + 4 + words.length);
    exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x010e).putShort((short) 2).putInt(words.length).putInt(38);
    exif.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) 6)
        .putShort((short) 0);
    exif.putInt(0).put(words);
    return ByteBuffer.allocate(jpeg.length + exif.capacity())
        .put(jpeg, 0, 2)
        .put(exif.flip())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
