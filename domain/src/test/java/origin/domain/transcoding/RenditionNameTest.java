package origin.domain.transcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;

class RenditionNameTest {

  private static final Recipe STEREO =
      new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 2, 128, "und");

  @Test
  void staysTheSameForEver() {
    assertThat(STEREO.canonical()).isEqualTo("v1 aac-lc track=0 48000 Hz 2 channels 128 kbit und");
    assertThat(RenditionName.of(STEREO)).isEqualTo(new RenditionName("c4b2d0ea518853a6"));
  }

  @Test
  void tellsWhatSoundIsEncodedIn() {
    assertThat(new Recipe.EncodedAudio(SoundCodec.OPUS, 0, 48_000, 2, 96, "und").canonical())
        .isEqualTo("v1 opus track=0 48000 Hz 2 channels 96 kbit und");
    assertThat(new Recipe.CopiedAudio(SoundCodec.OPUS, 1, 48_000, 6, "eng", 2, 312, 40).canonical())
        .isEqualTo("v1 opus copy track=1 48000 Hz 6 channels eng from=2 priming=312 packets=40");
  }

  @Test
  void staysTheSameForPicturesOfAWholeRateFactor() {
    assertThat(pictures(23).canonical())
        .isEqualTo(
            "v1 h264 high 426x240 30/1 step=1 level=21 crf=23 max=400 bt709/bt709/bt709/limited"
                + " straight progressive timescale=600");
    assertThat(pictures(24.1).canonical()).contains(" crf=24.1 ");
  }

  private static Recipe pictures(double quality) {
    return new Recipe.EncodedVideo(
        VideoCodec.H264,
        new Size(426, 240),
        new FrameRate(30, 1),
        1,
        21,
        quality,
        400,
        Colour.BT709,
        false,
        Scan.PROGRESSIVE,
        600);
  }

  @Test
  void differsWhereTheRecipeDiffers() {
    assertThat(RenditionName.of(STEREO))
        .isNotEqualTo(
            RenditionName.of(new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 1, 128, "und")));
  }

  @Test
  void isNeverTakenForANumber() {
    for (int kilobits = 1; kilobits <= 500; kilobits++) {
      var recipe = new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 2, kilobits, "und");

      assertThat(RenditionName.of(recipe).value()).matches("[a-f][0-9a-f]{15}");
    }
  }

  @Test
  void isSixteenHexadecimalDigitsAndNothingElse() {
    assertThatThrownBy(() -> new RenditionName("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RenditionName("ABCDEF0123456789"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
