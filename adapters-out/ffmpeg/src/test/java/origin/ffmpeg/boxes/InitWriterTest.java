package origin.ffmpeg.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class InitWriterTest {

  private static final byte[] AVCC = {1, 0x64, 0, 0x1f, -1, -31, 0, 1, 0x67, 1, 0, 1, 0x68};

  @Test
  void keepsDelayAndSampleEntryOfPictures() {
    var avc = new AvcConfiguration(AVCC);
    var read =
        new InitReader(
            InitWriter.video(SampleEntries.avc(avc, 1280, 720), 1280, 720, 30_000, 2002));

    assertThat(read.firstShown()).isEqualTo(2002);
    assertThat(read.descriptions().width()).isEqualTo(1280);
    assertThat(read.descriptions().height()).isEqualTo(720);
    assertThat(read.descriptions().avc().map(AvcConfiguration::codecs)).contains("avc1.64001f");
  }

  @Test
  void keepsPrimingAndConfigurationOfSound() {
    AacConfiguration stereo =
        AacConfiguration.read(ByteBuffer.wrap(esds(0x11, 0x90))).orElseThrow();
    var read =
        new InitReader(
            InitWriter.audio(SampleEntries.aac(stereo, 48_000, 2, 128_000), 48_000, 1024, "eng"));

    assertThat(read.firstShown()).isEqualTo(1024);
    SoundConfiguration kept = read.descriptions().sound().orElseThrow();
    assertThat(kept.codecs()).isEqualTo("mp4a.40.2");
    assertThat(kept.isPlain()).isTrue();
    assertThat(kept.sampleRate()).isEqualTo(48_000);
    assertThat(kept.channels()).isEqualTo(2);
  }

  @Test
  void tellsLowComplexityFromOtherKindsOfAac() {
    assertThat(AacConfiguration.read(ByteBuffer.wrap(esds(0x2b, 0x11))).orElseThrow().isPlain())
        .isFalse();
  }

  @Test
  void recognisesIdrPicturesBehindParameterSets() {
    var avc = new AvcConfiguration(AVCC);

    assertThat(avc.beginsAnew(ByteBuffer.wrap(new byte[] {0, 0, 0, 1, 0x67, 0, 0, 0, 9, 0x65})))
        .isTrue();
    assertThat(avc.beginsAnew(ByteBuffer.wrap(new byte[] {0, 0, 0, 9, 0x41}))).isFalse();
    assertThat(avc.beginsAnew(ByteBuffer.wrap(new byte[] {-1, -1, -1, -1, 6, 0x65}))).isFalse();
    assertThat(avc.beginsAnew(ByteBuffer.wrap(new byte[] {0, 0, 0, 0}))).isFalse();
  }

  @Test
  void refusesWhatIsNoInitSegment() {
    assertThatThrownBy(() -> new InitReader(new byte[30])).isInstanceOf(MalformedMedia.class);
  }

  private static byte[] esds(int first, int second) {
    return new BoxWriter()
        .u32(0)
        .u8(3)
        .u8(22)
        .u16(0)
        .u8(0)
        .u8(4)
        .u8(17)
        .u8(0x40)
        .zeros(12)
        .u8(5)
        .u8(2)
        .u8(first)
        .u8(second)
        .toBytes();
  }
}
