package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import origin.domain.captions.Caption;
import origin.domain.captions.EmbeddedText;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.UnusableTrack;
import origin.domain.publishing.Chapter;
import origin.domain.publishing.Title;
import origin.domain.timeline.SourceId;

/// Text that stands in sources of every make.
@Timeout(120)
class EmbeddedTextIT {

  private static final String[] PICTURE = {"-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=4"};

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
  @CsvSource({"mkv, subrip", "mkv, ass", "mkv, webvtt", "mp4, mov_text", "webm, webvtt"})
  void captionsOfEveryFormAreTheSame(String container, String codec) throws IOException {
    SourceId source =
        studio.film(
            "spoken." + container,
            with(
                PICTURE,
                "-i",
                subtitles("en", "<b>Hello</b> & hi"),
                "-i",
                subtitles("de", "Hallo"),
                "-map",
                "0",
                "-map",
                "1",
                "-map",
                "2",
                "-c:v",
                container.equals("webm") ? "libvpx" : "libx264",
                "-c:s",
                codec,
                "-metadata:s:s:0",
                "language=eng",
                "-metadata:s:s:1",
                "language=ger"));

    EmbeddedText found = studio.engine.embeddedText().read(source);

    assertThat(found.captions().stream().map(Caption::language))
        .containsExactly(new LanguageTag("en"), new LanguageTag("de"));
    assertThat(found.captions().getFirst().text())
        .isEqualTo(
            """
            WEBVTT

            00:00:00.500 --> 00:00:01.500
            <b>Hello</b> &amp; hi

            00:00:02.000 --> 00:00:03.000
            two
            lines
            """);
    assertThat(found.unusable()).isEmpty();
  }

  @Test
  void ofALanguageTheFirstThatTranslatesEverythingIsTaken() throws IOException {
    SourceId source =
        studio.film(
            "forced.mkv",
            with(
                PICTURE,
                "-i",
                subtitles("signs", "EXIT"),
                "-i",
                subtitles("all", "All"),
                "-i",
                subtitles("more", "More"),
                "-map",
                "0",
                "-map",
                "1",
                "-map",
                "2",
                "-map",
                "3",
                "-c:s",
                "subrip",
                "-disposition:s:0",
                "forced"));

    EmbeddedText found = studio.engine.embeddedText().read(source);

    assertThat(found.captions()).hasSize(1);
    assertThat(found.captions().getFirst().language()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(found.captions().getFirst().text()).contains("All");
  }

  @Test
  void picturesOfTextAreNamed() throws IOException {
    SourceId source =
        studio.film(
            "dvd.mkv",
            with(
                PICTURE,
                "-i",
                subtitles("en", "Hello"),
                "-map",
                "0",
                "-map",
                "1",
                "-c:s",
                "subrip",
                "-metadata:s:s:0",
                "language=eng"));
    relabel(source, "S_TEXT/UTF8", "S_HDMV/PGS");

    EmbeddedText found = studio.engine.embeddedText().read(source);

    assertThat(found.captions()).isEmpty();
    assertThat(found.unusable())
        .containsExactly(new UnusableTrack(new LanguageTag("en"), "hdmv_pgs_subtitle"));
  }

  @Test
  void timesCountFromTheFirstPicture() throws IOException {
    SourceId source =
        studio.film(
            "late.mkv",
            with(
                PICTURE,
                "-f",
                "lavfi",
                "-i",
                "sine=d=5",
                "-i",
                subtitles("en", "Hello"),
                "-map",
                "0",
                "-map",
                "1",
                "-map",
                "2",
                "-filter:v",
                "setpts=PTS+0.5/TB",
                "-c:s",
                "subrip"));

    EmbeddedText found = studio.engine.embeddedText().read(source);

    // The first picture is shown after half a second, give or take a frame.
    assertThat(found.captions().getFirst().text())
        .containsPattern("00:00:00\\.0[0-4]\\d --> 00:00:01\\.0[0-4]\\d\nHello");
  }

  @ParameterizedTest
  @CsvSource({"mkv", "mp4"})
  void chaptersAreThoseOfTheContainer(String container) throws IOException {
    Path chapters =
        Files.writeString(
            folder.resolve("chapters.txt"),
            """
            ;FFMETADATA1
            [CHAPTER]
            TIMEBASE=1/1000
            START=0
            END=2500
            title=Intro "one" \\\\ two
            [CHAPTER]
            TIMEBASE=1/1000
            START=2500
            END=4000
            title=Två
            """);
    SourceId source =
        studio.film(
            "parts." + container,
            with(PICTURE, "-i", chapters.toString(), "-map_metadata", "1", "-map_chapters", "1"));

    assertThat(studio.engine.embeddedText().read(source).chapters().list())
        .containsExactly(
            new Chapter(Duration.ZERO, new Title("Intro \"one\" \\ two")),
            new Chapter(Duration.ofMillis(2_500), new Title("Två")));
  }

  @Test
  void whatHoldsNoneHasNone() throws IOException {
    assertThat(studio.engine.embeddedText().read(studio.film("plain.mp4", PICTURE)))
        .isEqualTo(EmbeddedText.NONE);
    Path text = Files.writeString(folder.resolve("made-text"), "This is no film.\n".repeat(500));
    assertThat(studio.engine.embeddedText().read(studio.store("text.mp4", text)))
        .isEqualTo(EmbeddedText.NONE);
  }

  private String subtitles(String name, String first) throws IOException {
    Path file = folder.resolve("said-" + name + ".srt");
    return Files.writeString(
            file,
            """
            1
            00:00:00,500 --> 00:00:01,500
            %s

            2
            00:00:02,000 --> 00:00:03,000
            two
            lines
            """
                .formatted(first))
        .toString();
  }

  /// Writes another name of the same length, and says so: FFmpeg cannot make pictures of text.
  private void relabel(SourceId source, String codec, String other) throws IOException {
    Path file = studio.sources.file(source);
    byte[] bytes = Files.readAllBytes(file);
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = latin.indexOf(codec);
    assertThat(at).isPositive();
    byte[] name =
        (other + "\0".repeat(codec.length() - other.length()))
            .getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(name, 0, bytes, at, name.length);
    Files.write(file, bytes);
  }

  private static String[] with(String[] before, String... after) {
    return Stream.concat(Arrays.stream(before), Arrays.stream(after)).toArray(String[]::new);
  }
}
