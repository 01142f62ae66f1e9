package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.LadderPolicy;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SoundCodec;
import origin.domain.transcoding.VideoCodec;

/// Rungs in HEVC and AV1 owe a source what those in H.264 owe it.
class FurtherCodecsIT {

  private static final LadderPolicy ALL =
      new LadderPolicy(Set.of(VideoCodec.HEVC, VideoCodec.AV1), Set.of(SoundCodec.OPUS));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-f lavfi -i testsrc2=s=426x250:r=30000/1001:d=9 -c:v libx264 -preset ultrafast -bf 3 -g 75",
        "-f lavfi -i testsrc2=s=320x180:r=60:d=5,select=not(mod(n\\,3))+between(t\\,2\\,3) -c:v libx264 -preset ultrafast -g 70 -fps_mode vfr"
      })
  void decodeToTheSourcesFrames(String how, @TempDir Path folder) {
    try (var studio = new Studio(folder)) {
      SourceId source = studio.film("source.mp4", how.split(" ", -1));

      assertThat(studio.plan(source, ALL).plan().video())
          .extracting(Rendition::codecs)
          .anyMatch(codecs -> codecs.matches("avc1\\.[0-9a-f]{6}"))
          .anyMatch(codecs -> codecs.matches("hvc1\\.1\\.6\\.L\\d+\\.90"))
          .anyMatch(codecs -> codecs.matches("av01\\.0\\.0\\dM\\.08"));
      new Exactness(studio, source, ALL).verify();
    }
  }
}
