package origin.ffmpeg.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PictureConfigurationTest {

  private static final HevcConfiguration HEVC =
      new HevcConfiguration(bytes("0101600000009000000000005af000fcfdf8f800000f00"));
  private static final Av1Configuration AV1 =
      new Av1Configuration(bytes("81010d000a0c0200000d2627fb3805f00480"));

  @Test
  void namesTheDecoderThatIsNeeded() {
    assertThat(HEVC.codecs()).isEqualTo("hvc1.1.6.L90.90");
    assertThat(AV1.codecs()).isEqualTo("av01.0.01M.08");
    assertThat(new Av1Configuration(bytes("8128e000")).codecs()).isEqualTo("av01.1.08H.12");
  }

  @Test
  void hevcBeginsAnewWithAnIdrOnly() {
    assertThat(HEVC.beginsAnew(bytes("00000003" + "4e0100" + "00000003" + "280100"))).isTrue();
    assertThat(HEVC.beginsAnew(bytes("00000003" + "2a0100"))).as("an open group").isFalse();
    assertThat(HEVC.beginsAnew(bytes("00000003" + "020100"))).isFalse();
  }

  @Test
  void av1BeginsAnewWithADescriptionAndAShownKeyFrame() {
    assertThat(AV1.beginsAnew(bytes("1200" + "0a020000" + "320110"))).isTrue();
    assertThat(AV1.beginsAnew(bytes("1200" + "320110"))).as("without description").isFalse();
    assertThat(AV1.beginsAnew(bytes("0a020000" + "320130"))).as("an inter frame").isFalse();
    assertThat(AV1.beginsAnew(bytes("0a020000" + "320190"))).as("shown again").isFalse();
  }

  @Test
  void refusesWhatIsTooShort() {
    assertThatThrownBy(() -> new HevcConfiguration(bytes("0101")))
        .isInstanceOf(MalformedMedia.class);
    assertThatThrownBy(() -> new Av1Configuration(bytes("81"))).isInstanceOf(MalformedMedia.class);
  }

  @Property
  void anythingIsLookedIntoWithoutHarm(@ForAll byte[] sample) {
    ByteBuffer bytes = ByteBuffer.wrap(sample);

    HEVC.beginsAnew(bytes);
    AV1.beginsAnew(bytes);

    assertThat(bytes.position()).isZero();
  }

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
  }
}
