package origin.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.VideoCodec;

class HlsMasterTest {
  private static final Timeline TIMELINE = new Timeline(30_000, 0, 120_120, 180_180);
  private static final Rendition SMALL = ArbitraryPlans.picture(360, 800, TIMELINE);
  private static final Rendition LARGE = ArbitraryPlans.picture(720, 2_800, TIMELINE);
  private static final Rendition SOUND = ArbitraryPlans.sound(48_000, "eng");

  @Test
  void soundIsAGroupThatEveryPictureRefersTo() {
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL, LARGE), List.of(SOUND));

    assertThat(HlsMaster.of(plan))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="%3$s/index.m3u8",LANGUAGE="en"
            #EXT-X-STREAM-INF:BANDWIDTH=936000,AVERAGE-BANDWIDTH=768000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=29.970,AUDIO="sound"
            %1$s/index.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=2936000,AVERAGE-BANDWIDTH=2368000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=29.970,AUDIO="sound"
            %2$s/index.m3u8
            """
                .formatted(SMALL.name(), LARGE.name(), SOUND.name()));
  }

  @Test
  void furtherCodecsAreFurtherVariants() {
    Rendition av1 = ArbitraryPlans.picture(VideoCodec.AV1, "av01.0.01M.08", 360, 500, TIMELINE);
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL, av1), List.of());

    assertThat(HlsMaster.of(plan).lines().filter(line -> line.startsWith("#EXT-X-STREAM-INF")))
        .satisfiesExactly(
            one -> assertThat(one).contains("CODECS=\"avc1.64001f\""),
            other -> assertThat(other).contains("CODECS=\"av01.0.01M.08\""));
  }

  @Test
  void aSilentFilmHasNoSound() {
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL), List.of());

    assertThat(HlsMaster.of(plan))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-STREAM-INF:BANDWIDTH=800000,AVERAGE-BANDWIDTH=640000,CODECS="avc1.64001f",RESOLUTION=640x360,FRAME-RATE=29.970
            %s/index.m3u8
            """
                .formatted(SMALL.name()));
  }

  @Property
  void everyRenditionIsListedOnceByARelativeName(@ForAll Plan plan) {
    String master = HlsMaster.of(plan);

    Stream.concat(plan.video().stream(), plan.audio().stream())
        .forEach(
            rendition -> assertThat(master).containsOnlyOnce(rendition.name() + "/index.m3u8"));
    assertThat(master).doesNotContain("://").doesNotContain("\"/").doesNotContain("\n/");
  }

  @Property
  void soundTracksOfAGroupAreToldApart(@ForAll Plan plan) {
    List<String> names =
        HlsMaster.of(plan)
            .lines()
            .filter(line -> line.startsWith("#EXT-X-MEDIA:"))
            .map(line -> line.replaceAll(".*NAME=\"([^\"]*)\".*", "$1"))
            .toList();

    assertThat(names).hasSameSizeAs(plan.audio()).doesNotHaveDuplicates();
  }
}
