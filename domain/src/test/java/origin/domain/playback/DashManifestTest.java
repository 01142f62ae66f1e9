package origin.domain.playback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import origin.domain.captions.CaptionTrack;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Storyboard;

class DashManifestTest {

  @Test
  void aManifestReadsAsPromised() {
    Timeline timeline = new Timeline(30_000, 0, 120_120, 240_240, 250_250);
    Rendition picture = ArbitraryPlans.picture(360, 800, timeline);
    Rendition sound = ArbitraryPlans.sound(48_000, "eng");
    Plan plan = ArbitraryPlans.plan(timeline, List.of(picture), List.of(sound));

    assertThat(DashManifest.of(plan, List.of()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011" type="static" mediaPresentationDuration="PT8.341667S" minBufferTime="PT4S">
              <Period id="0" start="PT0S">
                <AdaptationSet id="0" contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1">
                  <SegmentTemplate timescale="30000" initialization="$RepresentationID$/init.mp4" media="$RepresentationID$/$Number$.m4s" startNumber="0">
                    <SegmentTimeline>
                      <S t="0" d="120120" r="1"/>
                      <S t="240240" d="10010" r="0"/>
                    </SegmentTimeline>
                  </SegmentTemplate>
                  <Representation id="%s" codecs="avc1.64001f" bandwidth="800000" width="640" height="360" frameRate="30000/1001" sar="1:1"/>
                </AdaptationSet>
                <AdaptationSet id="1" contentType="audio" mimeType="audio/mp4" lang="en" segmentAlignment="true" startWithSAP="1" selectionPriority="2">
                  <Label>English</Label>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="main"/>
                  <SegmentTemplate timescale="48000" initialization="$RepresentationID$/init.mp4" media="$RepresentationID$/$Number$.m4s" startNumber="0">
                    <SegmentTimeline>
                      <S t="0" d="192512" r="1"/>
                      <S t="385024" d="17408" r="0"/>
                    </SegmentTimeline>
                  </SegmentTemplate>
                  <Representation id="%s" codecs="mp4a.40.2" bandwidth="136000" audioSamplingRate="48000">
                    <AudioChannelConfiguration schemeIdUri="urn:mpeg:dash:23003:3:audio_channel_configuration:2011" value="2"/>
                  </Representation>
                </AdaptationSet>
              </Period>
            </MPD>
            """
                .formatted(picture.name(), sound.name()));
  }

  @Test
  void eachCaptionIsASetWithOneFile() {
    Timeline timeline = new Timeline(1_000, 0, 4_000);
    Plan plan =
        ArbitraryPlans.plan(
            timeline,
            List.of(ArbitraryPlans.picture(360, 800, timeline)),
            List.of(ArbitraryPlans.sound(48_000, "eng")));
    CaptionTrack german = ArbitraryPlans.caption("de");

    assertThat(DashManifest.of(plan, List.of(german)))
        .contains(
            """
                <AdaptationSet id="2" contentType="text" mimeType="text/vtt" lang="de">
                  <Label>German</Label>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="subtitle"/>
                  <Representation id="%1$s" bandwidth="1000">
                    <BaseURL>captions/%1$s.vtt</BaseURL>
                  </Representation>
                </AdaptationSet>
            """
                .formatted(german.name().value()));
  }

  @Test
  void aStoryboardIsASetOfSheetsOfTiles() {
    Timeline timeline =
        new Timeline(1_000, LongStream.rangeClosed(0, 130).map(i -> i * 4_000).toArray());
    Plan plan =
        ArbitraryPlans.plan(
            timeline,
            List.of(ArbitraryPlans.picture(360, 800, timeline)),
            List.of(ArbitraryPlans.sound(48_000, "eng")));

    assertThat(
            DashManifest.withStoryboard(Offer.whole(plan), List.of(ArbitraryPlans.caption("de"))))
        .contains(
            """
                <AdaptationSet id="3" contentType="image" mimeType="image/jpeg">
                  <SegmentTemplate timescale="1000" media="storyboard-$Number$.jpg" startNumber="0">
                    <SegmentTimeline>
                      <S t="0" d="400000"/>
                      <S t="400000" d="400000"/>
                    </SegmentTimeline>
                  </SegmentTemplate>
                  <Representation id="storyboard" bandwidth="100000" width="1600" height="900">
                    <EssentialProperty schemeIdUri="http://dashif.org/guidelines/thumbnail_tile" value="10x10"/>
                  </Representation>
                </AdaptationSet>
            """);
    assertThat(MediaFile.named("storyboard-1.jpg"))
        .contains(new MediaFile.Picture(new PictureName.Sheet(1)));
  }

  @Property(tries = 200)
  void eachSheetBeginsWhereItsFirstTileDoes(@ForAll Plan plan) throws Exception {
    Storyboard storyboard = Storyboard.of(plan);
    List<Element> sheets =
        elements(parse(DashManifest.withStoryboard(Offer.whole(plan), List.of())), "AdaptationSet")
            .stream()
            .filter(set -> set.getAttribute("contentType").equals("image"))
            .flatMap(set -> elements(set.getElementsByTagName("S")).stream())
            .toList();

    assertThat(sheets).hasSize(storyboard.sheets());
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      int tile = sheet * storyboard.columns() * storyboard.rows();
      assertThat(number(sheets.get(sheet), "t"))
          .isEqualTo(plan.timeline().start(storyboard.segment(tile)));
      assertThat(number(sheets.get(sheet), "d")).isPositive();
    }
  }

  @Property(tries = 200)
  void picturesOfOneSetHaveOneCodec(@ForAll Plan plan) throws Exception {
    List<String> codecs = new ArrayList<>();
    for (Element set : elements(parse(DashManifest.of(plan, List.of())), "AdaptationSet")) {
      if (set.getAttribute("contentType").equals("video")) {
        codecs.add(
            elements(set.getElementsByTagName("Representation")).stream()
                .map(picture -> picture.getAttribute("codecs"))
                .distinct()
                .collect(Collectors.joining(" and ")));
      }
    }

    assertThat(codecs)
        .containsExactlyElementsOf(
            plan.video().stream().map(Rendition::codecs).distinct().toList());
  }

  @Property(tries = 200)
  void theManifestNamesTheSegmentsThatThePlaylistsName(@ForAll Plan plan) throws Exception {
    List<String> listed = new ArrayList<>();
    for (Rendition rendition : plan.renditions()) {
      HlsPlaylist.of(plan, rendition)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(name -> listed.add(rendition.name() + "/" + name));
    }

    assertThat(segments(parse(DashManifest.of(plan, List.of())))).containsExactlyElementsOf(listed);
  }

  @Property(tries = 200)
  void segmentsFollowEachOtherWithoutAGap(@ForAll Plan plan) throws Exception {
    for (Element timeline : elements(parse(DashManifest.of(plan, List.of())), "SegmentTimeline")) {
      long at = 0;
      for (Element entry : elements(timeline.getElementsByTagName("S"))) {
        assertThat(number(entry, "t")).isEqualTo(at);
        at += number(entry, "d") * (number(entry, "r") + 1);
      }
    }
  }

  private static List<String> segments(Document manifest) {
    List<String> names = new ArrayList<>();
    for (Element set : elements(manifest, "AdaptationSet")) {
      Element template = (Element) set.getElementsByTagName("SegmentTemplate").item(0);
      long segments =
          elements(set.getElementsByTagName("S")).stream().mapToLong(s -> number(s, "r") + 1).sum();
      int first = (int) number(template, "startNumber");
      for (Element representation : elements(set.getElementsByTagName("Representation"))) {
        IntStream.range(first, first + (int) segments)
            .mapToObj(
                number ->
                    template
                        .getAttribute("media")
                        .replace("$RepresentationID$", representation.getAttribute("id"))
                        .replace("$Number$", Integer.toString(number)))
            .forEach(names::add);
      }
    }
    return names;
  }

  private static Document parse(String manifest) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(manifest.getBytes(UTF_8)));
  }

  private static List<Element> elements(Document manifest, String name) {
    return elements(manifest.getElementsByTagName(name));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static long number(Element element, String attribute) {
    return Long.parseLong(element.getAttribute(attribute));
  }
}
