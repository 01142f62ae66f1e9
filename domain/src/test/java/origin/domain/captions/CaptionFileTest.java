package origin.domain.captions;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.captions.CaptionFile.Reading;

class CaptionFileTest {

  private static final String SUB_RIP =
      """
      1
      00:00:01,000 --> 00:00:02,500
      {\\an8}Hello & <i>welcome</i>
      to the show

      2
      00:01:00,000 --> 01:00:00,001 X1:40 Y1:20
      42
      """;

  private static final String WEB_VTT =
      """
      WEBVTT - said in the film
      Kind: captions

      NOTE made by hand
      00:00:00.000 --> 00:00:09.000

      STYLE
      ::cue { color: red }

      intro
      00:01.000 --> 00:02.500 line:0 align:start
      Hello &amp; <i>welcome</i>
      to the show

      00:01:00.000 --> 01:00:00.001
      42
      """;

  private static final String SUB_STATION =
      """
      [Script Info]
      Title: nothing
      [V4+ Styles]
      Format: Name, Fontname
      Style: Default,Arial
      [Events]
      Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
      Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,not shown
      Dialogue: 0,0:01:00.00,1:00:00.001,Default,,0,0,0,,{\\pos(1,2)}42
      Dialogue: 0,0:00:01.00,0:00:02.50,Default,Ann,0,0,0,,{\\an8\\be1}Hello & {\\i1}welcome{\\i0}\\Nto the show
      Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\\p1}m 0 0 l 1 1{\\p0}
      """;

  static List<String> written() {
    return List.of(SUB_RIP, WEB_VTT, SUB_STATION);
  }

  @ParameterizedTest
  @MethodSource("written")
  void everyFormGivesTheSameWebVtt(String file) {
    assertThat(clean(file.getBytes(UTF_8)))
        .isEqualTo(
            """
            WEBVTT

            00:00:01.000 --> 00:00:02.500
            Hello &amp; <i>welcome</i>
            to the show

            00:01:00.000 --> 01:00:00.001
            42
            """);
  }

  @ParameterizedTest
  @MethodSource("written")
  void linesMayEndAsTheyLike(String file) {
    assertThat(clean(file.replace("\n", "\r\n").getBytes(UTF_8)))
        .isEqualTo(clean(file.getBytes(UTF_8)))
        .isEqualTo(clean(file.replace("\n", "\r").getBytes(UTF_8)));
  }

  @Test
  void theEncodingIsFoundOut() {
    String file = "1\n00:00:01,000 --> 00:00:02,000\nÉté — fünf €\n";

    assertThat(clean(file.getBytes(UTF_8))).contains("Été — fünf €");
    assertThat(clean(("\uFEFF" + file).getBytes(UTF_8))).contains("Été — fünf €");
    assertThat(clean(("\uFEFF" + file).getBytes(UTF_16LE))).contains("Été — fünf €");
    assertThat(clean(("\uFEFF" + file).getBytes(UTF_16BE))).contains("Été — fünf €");
    assertThat(clean(file.getBytes(Charset.forName("windows-1252")))).contains("Été — fünf €");
  }

  @Test
  void missingNumbersAndEmptyLinesInsideACueAreForgiven() {
    assertThat(
            clean(
                """

                00:00:01,0 --> 00:00:02,0
                one

                two
                3
                0:0:3.5 --> 0:0:4.5
                7
                """
                    .getBytes(UTF_8)))
        .isEqualTo(
            """
            WEBVTT

            00:00:01.000 --> 00:00:02.000
            one
            two

            00:00:03.500 --> 00:00:04.500
            7
            """);
  }

  @Test
  void cuesThatNobodyWouldSeeAreLeftOut() {
    assertThat(
            CaptionFile.read(
                """
                1
                00:00:01,000 --> 00:00:01,000
                no time

                2
                00:00:01,000 --> 00:00:02,000
                <b></b>
                """
                    .getBytes(UTF_8)))
        .isEqualTo(new Reading.Refused("There is no cue in this file."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello",
        "<html><body>00:00</body></html>",
        "GIF89a",
        "#EXTM3U\n#EXTINF:4,\nfile:///etc/passwd\n",
        "ffconcat version 1.0\nfile secret.mp4\n",
        "WEBVTTX\n\nno"
      })
  void otherTextIsNotTakenForCaptions(String text) {
    assertThat(CaptionFile.read(text.getBytes(UTF_8)))
        .isEqualTo(new Reading.Refused("This is neither SRT, WebVTT nor ASS text."));
  }

  @Test
  void whatIsWrongIsToldWithItsLine() {
    assertThat(refusal("1\n00:00:01,000 --> 00:00:02,000\nHi\n\n2\n00:00:03,000 --> soon\nHo\n"))
        .isEqualTo("Line 6: these are no times such as 00:00:01,000 --> 00:00:02,500.");
    assertThat(refusal("00:00:05,000 --> 00:00:02,000\nHi\n"))
        .isEqualTo("Line 1: this cue ends before it begins.");
    assertThat(refusal("WEBVTT\n\nname\nHello\n")).startsWith("Line 4: ");
    assertThat(refusal("[Events]\nDialogue: 0,0:00:01.00\n"))
        .isEqualTo("Line 2: this dialogue has fewer fields than its format.");
    assertThat(refusal("[Events]\nFormat: Text, Start, End\n")).startsWith("Line 2: ");
    assertThat(refusal("9999:00:00,000 --> 9999:00:01,000\nHi\n")).startsWith("Line 1: ");
    assertThat(refusal("00:00:01,000 --> 00:00:02,000\n" + "x".repeat(2_001) + "\n"))
        .isEqualTo("Line 1: this cue has more than 2000 characters.");
  }

  @Test
  void thereIsABoundToEverything() {
    String many =
        IntStream.rangeClosed(0, Cues.MOST)
            .mapToObj(i -> "00:00:00,000 --> 00:00:01,000\n" + i + "x\n")
            .collect(Collectors.joining());

    assertThat(refusal(many)).isEqualTo("Captions have at most 20000 cues.");
    assertThat(CaptionFile.read(new byte[CaptionFile.LARGEST + 1]))
        .isInstanceOf(Reading.Refused.class);
    assertThat(CaptionFile.read(new byte[100]))
        .isEqualTo(new Reading.Refused("This is not a text file."));
  }

  @Property
  void whateverItIsItIsReadOrRefused(@ForAll byte[] bytes) {
    assertThat(CaptionFile.read(bytes)).isNotNull();
  }

  @Property
  void aFileThatWasDamagedIsReadOrRefused(
      @ForAll("writtenFiles") String file, @ForAll int at, @ForAll char with) {
    var damaged = new StringBuilder(file);
    damaged.setCharAt(Math.floorMod(at, file.length()), with);

    assertThat(CaptionFile.read(damaged.toString().getBytes(UTF_8))).isNotNull();
  }

  @Property
  void whatIsWrittenIsReadAgain(@ForAll("cues") Cues cues) {
    assertThat(CaptionFile.read(WebVtt.write(cues).getBytes(UTF_8)))
        .isEqualTo(new Reading.Read(cues));
  }

  @Property
  void whatIsShownLaterAndEarlierAgainIsTheSame(@ForAll("cues") Cues cues) {
    assertThat(cues.shifted(5_000).flatMap(later -> later.shifted(-5_000))).contains(cues);
  }

  @Provide
  Arbitrary<String> writtenFiles() {
    return Arbitraries.of(written());
  }

  @Provide
  Arbitrary<Cues> cues() {
    Arbitrary<Words> words =
        Arbitraries.strings().ofMaxLength(20).map(text -> new Words("<i>" + text + "</i> x"));
    return Combinators.combine(
            Arbitraries.longs().between(0, 36_000_000),
            Arbitraries.longs().between(1, 9_999),
            words)
        .as((from, lasts, said) -> new Cue(from, from + lasts, said))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(Cues::new);
  }

  private static String clean(byte[] file) {
    return CaptionFile.read(file) instanceof Reading.Read(var cues)
        ? WebVtt.write(cues)
        : CaptionFile.read(file).toString();
  }

  private static String refusal(String file) {
    return CaptionFile.read(file.getBytes(UTF_8)) instanceof Reading.Refused(var reason)
        ? reason
        : "read";
  }
}
