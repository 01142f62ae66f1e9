package origin.domain.playback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.publishing.Title;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "Holiday, Holiday.mp4",
    "a/b\\c:d, a b c d.mp4",
    "../../etc/passwd, etc passwd.mp4",
    ".hidden, hidden.mp4",
    "Ärger — 東京 🎬, Ärger — 東京 🎬.mp4",
    "'...', video.mp4"
  })
  void isTheTitleWithoutWhatMeansSomethingElse(String title, String name) {
    assertThat(FileName.of(new Title(title), FileKind.MP4).value()).isEqualTo(name);
  }

  @Property
  void isAlwaysTheNameOfOneFile(@ForAll String words) {
    String name = FileName.of(Title.cut(words), FileKind.WEBM).value();

    assertThat(name).endsWith(".webm").doesNotStartWith(".").doesNotContain("/", "\\", "\"");
    assertThat(name.getBytes(UTF_8).length).isLessThanOrEqualTo(255);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".profile", "a/b", "a\nb"})
  void whatIsNoNameOfAFileIsRefused(String name) {
    assertThatThrownBy(() -> new FileName(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "....ftypisom, MP4",
    "....ftypqt  , MOV",
    "....mdat, MOV",
    "'\u001aE\u00df\u00a3....webm', WEBM",
    "'\u001aE\u00df\u00a3....matroska', MATROSKA",
    "RIFF....AVI , AVI",
    "RIFF....WAVE, UNKNOWN",
    "FLV., FLV",
    "OggS, OGG",
    "G, UNKNOWN"
  })
  void theFirstBytesTellWhatItIs(String beginning, FileKind kind) {
    assertThat(FileKind.of(padded(beginning))).isEqualTo(kind);
  }

  @Test
  void packetsOfATransportStreamBeginAlike() {
    byte[] stream = new byte[FileKind.BEGINNING];
    stream[0] = 'G';
    stream[188] = 'G';

    assertThat(FileKind.of(stream)).isEqualTo(FileKind.TRANSPORT_STREAM);
    assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.UNKNOWN);
  }

  /// A parameter in a table loses the space at its end.
  private static byte[] padded(String beginning) {
    return (beginning + "  ").getBytes(ISO_8859_1);
  }
}
