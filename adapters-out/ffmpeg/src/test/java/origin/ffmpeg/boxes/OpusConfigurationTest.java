package origin.ffmpeg.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OpusConfigurationTest {

  private static final OpusConfiguration STEREO = opus("00020138" + "0000bb80" + "0000" + "00");
  private static final OpusConfiguration SURROUND =
      opus("00060138" + "0000bb80" + "0000" + "01" + "0402000401020305");

  @Test
  void aSampleEntryKeepsWhatADecoderNeeds() {
    var read = new InitReader(InitWriter.audio(SampleEntries.opus(SURROUND), 48_000, 312, "eng"));

    assertThat(read.firstShown()).isEqualTo(312);
    assertThat(read.descriptions().channels()).isEqualTo(6);
    SoundConfiguration kept = read.descriptions().sound().orElseThrow();
    assertThat(kept.bytes()).isEqualTo(SURROUND.bytes());
    assertThat(kept.codecs()).isEqualTo("opus");
    assertThat(kept.sampleRate()).isEqualTo(48_000);
    assertThat(kept.channels()).isEqualTo(6);
  }

  @Property
  void whatIsSkippedCanBeAnother(@ForAll @IntRange(min = 0, max = 65_535) int samples) {
    OpusConfiguration other = STEREO.withPreSkip(samples);

    assertThat(other.preSkip()).isEqualTo(samples);
    assertThat(other.withPreSkip(STEREO.preSkip()).bytes()).isEqualTo(STEREO.bytes());
  }

  @Test
  void channelsWithoutLoudspeakersAreNotPlain() {
    assertThat(STEREO.isPlain()).isTrue();
    assertThat(SURROUND.isPlain()).isTrue();
    assertThat(opus("00060138" + "0000bb80" + "0000" + "00").isPlain()).isFalse();
    assertThat(opus("00060138" + "0000bb80" + "0000" + "01" + "0402").isPlain()).isFalse();
    assertThat(opus("00020138" + "0000bb80" + "0000" + "ff" + "02000001").isPlain()).isFalse();
    assertThat(opus("01020138" + "0000bb80" + "0000" + "00").isPlain()).isFalse();
  }

  @Test
  void refusesWhatIsTooShort() {
    assertThatThrownBy(() -> opus("00020138" + "0000bb80" + "0000"))
        .isInstanceOf(MalformedMedia.class);
  }

  private static OpusConfiguration opus(String hex) {
    return new OpusConfiguration(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }
}
