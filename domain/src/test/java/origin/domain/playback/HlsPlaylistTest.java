package origin.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;

class HlsPlaylistTest {

  @Test
  void aPlaylistIsCompleteFromTheStart() {
    Timeline timeline = new Timeline(30_000, 0, 120_120, 240_240, 250_250);
    Rendition picture = ArbitraryPlans.picture(360, 800, timeline);
    Plan plan = ArbitraryPlans.plan(timeline, List.of(picture), List.of());

    assertThat(HlsPlaylist.of(plan, picture))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:4
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MAP:URI="init.mp4"
            #EXTINF:4.004000,
            0.m4s
            #EXTINF:4.004000,
            1.m4s
            #EXTINF:0.333667,
            2.m4s
            #EXT-X-ENDLIST
            """);
  }

  @Test
  void aPlaylistOfWhatStillArrivesHasNoEndAndBeginsAtTheBeginning() {
    Timeline timeline = new Timeline(30_000, 0, 120_120, 240_240, 360_360);
    Rendition picture = ArbitraryPlans.picture(360, 800, timeline);
    Plan plan = ArbitraryPlans.plan(timeline, List.of(picture), List.of());

    assertThat(HlsPlaylist.of(Offer.beginning(plan, 1), picture))
        .as("room for longer segments that may come")
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:6
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:EVENT
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-START:TIME-OFFSET=0
            #EXT-X-MAP:URI="init.mp4"
            #EXTINF:4.004000,
            0.m4s
            """);
  }

  @Property
  void aGrowingPlaylistOnlyGetsLongerAtItsEnd(@ForAll Plan plan) {
    for (Rendition rendition : plan.renditions()) {
      String before = HlsPlaylist.of(Offer.beginning(plan, 0), rendition);
      for (int segments = 1; segments <= plan.timeline().segments(); segments++) {
        String longer = HlsPlaylist.of(Offer.beginning(plan, segments), rendition);
        assertThat(longer).startsWith(before).isNotEqualTo(before);
        before = longer;
      }
      assertThat(segmentsOf(HlsPlaylist.of(plan, rendition))).isEqualTo(segmentsOf(before));
    }
  }

  private static List<String> segmentsOf(String playlist) {
    return playlist
        .lines()
        .filter(line -> line.startsWith("#EXTINF") || !line.startsWith("#"))
        .toList();
  }

  @Property
  void pictureLengthsAddUpToTheTimeline(@ForAll Plan plan) {
    BigDecimal whole =
        BigDecimal.valueOf(plan.timeline().duration())
            .divide(BigDecimal.valueOf(plan.timeline().timescale()), 6, RoundingMode.HALF_UP);

    for (Rendition picture : plan.video()) {
      assertThat(lengths(plan, picture).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(whole);
    }
  }

  @Property
  void soundLastsAsLongAsThePictureToWithinTwoPackets(@ForAll Plan plan) {
    double pictures = (double) plan.timeline().duration() / plan.timeline().timescale();

    for (Rendition sound : plan.audio()) {
      double whole = lengths(plan, sound).stream().mapToDouble(BigDecimal::doubleValue).sum();
      assertThat(whole - pictures).isBetween(0.0, 2 * 1024.0 / sound.recipe().timescale() + 1e-5);
    }
  }

  @Property
  void everySegmentIsListedOnceInOrder(@ForAll Plan plan) {
    List<String> wanted =
        IntStream.range(0, plan.timeline().segments()).mapToObj(index -> index + ".m4s").toList();

    for (Rendition rendition : plan.renditions()) {
      assertThat(HlsPlaylist.of(plan, rendition).lines().filter(line -> !line.startsWith("#")))
          .containsExactlyElementsOf(wanted);
    }
  }

  @Property
  void noSegmentIsLongerThanTheTargetWhenRounded(@ForAll Plan plan) {
    for (Rendition rendition : plan.renditions()) {
      long target =
          HlsPlaylist.of(plan, rendition)
              .lines()
              .filter(line -> line.startsWith("#EXT-X-TARGETDURATION:"))
              .mapToLong(line -> Long.parseLong(line.substring(22)))
              .sum();
      assertThat(lengths(plan, rendition))
          .allSatisfy(
              length ->
                  assertThat(length.setScale(0, RoundingMode.HALF_UP).longValue())
                      .isLessThanOrEqualTo(target));
    }
  }

  private static List<BigDecimal> lengths(Plan plan, Rendition rendition) {
    return HlsPlaylist.of(plan, rendition)
        .lines()
        .filter(line -> line.startsWith("#EXTINF:"))
        .map(line -> new BigDecimal(line.substring(8, line.length() - 1)))
        .toList();
  }
}
