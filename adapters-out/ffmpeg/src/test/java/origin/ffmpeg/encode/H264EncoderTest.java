package origin.ffmpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.transcoding.Recipe.EncodedVideo;
import origin.domain.transcoding.VideoCodec;

class H264EncoderTest {

  @Test
  void isToldTheQualityToATenthAndTheCapAsRateAndBuffer() {
    assertThat(options(24.4, 1))
        .contains("crf 24.4", "maxrate 400k", "bufsize 400k", "preset veryfast");
  }

  @Test
  void beginsAnewNowhereByItself() {
    assertThat(options(23, 1)).contains("sc_threshold 0", "g 100000", "crf 23");
  }

  @Test
  void seesAheadAsFarHoweverManyThreadsItHas() {
    String parameters =
        "x264-params open-gop=0:stitchable=1:rc-lookahead=30:bframes=5:me=dia"
            + ":partitions=p8x8,i8x8,i4x4";

    assertThat(options(24.4, 1)).contains("threads 1", parameters);
    assertThat(options(24.4, 4)).contains("threads 4", parameters);
  }

  private static Stream<String> options(double quality, int threads) {
    var recipe =
        new EncodedVideo(
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
    return PictureEncoder.of(recipe).options(recipe, threads).stream()
        .map(option -> option.name() + " " + option.value());
  }
}
