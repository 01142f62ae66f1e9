package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.sound.Loudness;
import origin.domain.timeline.SourceId;

/// Each track is as loud as it is known to be.
@Timeout(120)
class LoudnessIT {

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

  /// A sine of 1 kHz in both channels at -20 dBFS is -20 LUFS (EBU Tech 3341, section 2.9 gives the
  /// same for -23).
  @Test
  void measuresEveryTrackOfASourceForItself() {
    SourceId source =
        film(
            "tones.mkv",
            "-f lavfi -i aevalsrc=0.1*sin(2000*PI*t)|0.1*sin(2000*PI*t):s=48000:d=6 "
                + "-f lavfi -i anullsrc=r=48000:cl=stereo:d=6 "
                + "-map 0 -map 1 -map 2 -c:v libx264 -preset ultrafast -c:a flac -t 6");

    Loudness tone = measured(source, 0).orElseThrow();

    assertThat(tone.integrated()).isCloseTo(-20, within(0.3));
    assertThat(tone.truePeak()).isCloseTo(-20, within(0.3));
    assertThat(tone.gain()).isCloseTo(6, within(0.3));
    assertThat(measured(source, 1).orElseThrow().gain()).isZero();
    assertThat(measured(source, 2)).isEmpty();
  }

  @Test
  void listensToSurroundInStereo() {
    SourceId source =
        film(
            "surround.mp4",
            "-f lavfi -i aevalsrc=0|0|0.1*sin(2000*PI*t)|0|0|0:c=5.1:s=48000:d=6 -c:v libx264 -preset ultrafast -c:a aac");

    assertThat(measured(source, 0).orElseThrow().integrated()).isBetween(-30.0, -18.0);
  }

  private Optional<Loudness> measured(SourceId source, int track) {
    return studio.engine.loudness().measure(source, track);
  }

  private SourceId film(String name, String how) {
    SourceId source =
        studio.film(name, ("-f lavfi -i testsrc2=s=160x90:r=10:d=6 " + how).split(" "));
    studio.plan(source);
    return source;
  }
}
