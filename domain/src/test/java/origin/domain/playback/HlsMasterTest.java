package origin.domain.playback;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import origin.domain.captions.CaptionName;
import origin.domain.captions.CaptionTrack;
import origin.domain.timeline.Language;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SoundTrack;
import origin.domain.transcoding.VideoCodec;

class HlsMasterTest {
  private static final Timeline TIMELINE = new Timeline(30_000, 0, 120_120, 180_180);
  private static final Rendition SMALL = ArbitraryPlans.picture(360, 800, TIMELINE);
  private static final Rendition LARGE = ArbitraryPlans.picture(720, 2_800, TIMELINE);
  private static final Rendition SOUND = ArbitraryPlans.sound(48_000, "eng");

  @Test
  void soundIsAGroupThatEveryPictureRefersTo() {
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL, LARGE), List.of(SOUND));

    assertThat(HlsMaster.of(plan, List.of()))
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

    assertThat(
            HlsMaster.of(plan, List.of())
                .lines()
                .filter(line -> line.startsWith("#EXT-X-STREAM-INF")))
        .satisfiesExactly(
            one -> assertThat(one).contains("CODECS=\"avc1.64001f\""),
            other -> assertThat(other).contains("CODECS=\"av01.0.01M.08\""));
  }

  @Test
  void aSilentFilmHasNoSound() {
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL), List.of());

    assertThat(HlsMaster.of(plan, List.of()))
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

  @Test
  void whatASourceSaysOfItsSoundIsTold() {
    Plan plan =
        plan(
            new SoundLabel(Language.of("ger"), "", SoundPurpose.PROGRAMME, false),
            new SoundLabel(Language.of("eng"), "", SoundPurpose.PROGRAMME, true),
            new SoundLabel(Language.of("eng"), "The \"cut\"", SoundPurpose.COMMENTARY, false),
            new SoundLabel(Language.of("eng"), "", SoundPurpose.DESCRIPTION, false));

    assertThat(media(plan))
        .containsExactly(
            "NAME=\"German\",DEFAULT=NO,AUTOSELECT=YES,LANGUAGE=\"de\"",
            "NAME=\"English\",DEFAULT=YES,AUTOSELECT=YES,LANGUAGE=\"en\"",
            "NAME=\"English (The 'cut')\",DEFAULT=NO,AUTOSELECT=NO,LANGUAGE=\"en\"",
            "NAME=\"English (Audio description)\",DEFAULT=NO,AUTOSELECT=YES,LANGUAGE=\"en\",CHARACTERISTICS=\"public.accessibility.describes-video\"");
  }

  @Test
  void surroundIsASecondGroupOfTheSameTracksForTheSamePictures() {
    Rendition wide = ArbitraryPlans.sound(0, 48_000, 6, "eng");
    Rendition other = ArbitraryPlans.sound(1, 48_000, 2, "deu");
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL), List.of(SOUND, wide, other));

    assertThat(HlsMaster.of(plan, List.of()))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="%2$s/index.m3u8",LANGUAGE="en"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="German",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="%4$s/index.m3u8",LANGUAGE="de"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="surround",NAME="English",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="6",URI="%3$s/index.m3u8",LANGUAGE="en"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="surround",NAME="German",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="%4$s/index.m3u8",LANGUAGE="de"
            #EXT-X-STREAM-INF:BANDWIDTH=1208000,AVERAGE-BANDWIDTH=1024000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=29.970,AUDIO="sound"
            %1$s/index.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=1208000,AVERAGE-BANDWIDTH=1024000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=29.970,AUDIO="surround"
            %1$s/index.m3u8
            """
                .formatted(SMALL.name(), SOUND.name(), wide.name(), other.name()));
  }

  @Test
  void opusIsAGroupOfItsOwnForTheSamePictures() {
    Rendition opus = ArbitraryPlans.opus(0, 2, "eng");
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL), List.of(SOUND, opus));

    assertThat(HlsMaster.of(plan, List.of()))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="%2$s/index.m3u8",LANGUAGE="en"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="opus",NAME="English",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="%3$s/index.m3u8",LANGUAGE="en"
            #EXT-X-STREAM-INF:BANDWIDTH=936000,AVERAGE-BANDWIDTH=768000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=29.970,AUDIO="sound"
            %1$s/index.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=936000,AVERAGE-BANDWIDTH=768000,CODECS="avc1.64001f,opus",RESOLUTION=640x360,FRAME-RATE=29.970,AUDIO="opus"
            %1$s/index.m3u8
            """
                .formatted(SMALL.name(), SOUND.name(), opus.name()));
  }

  @Test
  void surroundInOpusAloneIsNoGroupForStereo() {
    Rendition opus = ArbitraryPlans.opus(0, 6, "eng");
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL), List.of(SOUND, opus));

    assertThat(HlsMaster.of(plan, List.of()))
        .contains("GROUP-ID=\"sound\"", "GROUP-ID=\"opus-surround\"", "AUDIO=\"opus-surround\"")
        .doesNotContain("GROUP-ID=\"opus\"");
  }

  @Test
  void opusOfSomeTracksOnlyIsNoGroup() {
    Rendition other = ArbitraryPlans.sound(1, 48_000, 2, "deu");
    Plan plan =
        ArbitraryPlans.plan(
            TIMELINE, List.of(SMALL), List.of(SOUND, ArbitraryPlans.opus(0, 2, "eng"), other));

    assertThat(HlsMaster.of(plan, List.of())).doesNotContain("opus");
  }

  @Test
  void captionsAreAGroupThatEveryPictureRefersTo() {
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL), List.of());
    CaptionTrack german = ArbitraryPlans.caption("de");

    assertThat(HlsMaster.of(plan, List.of(german)))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="German",LANGUAGE="de",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="captions/%s.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=800000,AVERAGE-BANDWIDTH=640000,CODECS="avc1.64001f",RESOLUTION=640x360,FRAME-RATE=29.970,SUBTITLES="captions"
            %s/index.m3u8
            """
                .formatted(german.name().value(), SMALL.name()));
  }

  @Test
  void aCaptionIsOneSegmentAsLongAsTheVideo() {
    Plan plan = ArbitraryPlans.plan(TIMELINE, List.of(SMALL), List.of());

    assertThat(CaptionPlaylist.of(plan, new CaptionName("abcdef0123456789")))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:6
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXTINF:6.006000,
            abcdef0123456789.vtt
            #EXT-X-ENDLIST
            """);
  }

  @Property
  void everyPictureAndAllAacAreListedByARelativeName(@ForAll Plan plan) {
    String master = HlsMaster.of(plan, List.of());

    Stream.concat(
            plan.video().stream(),
            plan.audio().stream().filter(sound -> sound.codecs().startsWith("mp4a")))
        .forEach(rendition -> assertThat(master).contains(rendition.name() + "/index.m3u8"));
    assertThat(master).doesNotContain("://").doesNotContain("\"/").doesNotContain("\n/");
  }

  @Property
  void soundTracksOfAGroupAreToldApartAndOneIsHeardFirst(@ForAll Plan plan) {
    Map<String, List<String>> groups =
        HlsMaster.of(plan, List.of())
            .lines()
            .filter(line -> line.startsWith("#EXT-X-MEDIA:"))
            .collect(groupingBy(line -> line.replaceAll(".*GROUP-ID=\"([^\"]*)\".*", "$1")));

    for (List<String> group : groups.values()) {
      assertThat(group).hasSameSizeAs(plan.sounds());
      assertThat(group)
          .extracting(line -> line.replaceAll(".*,NAME=\"([^\"]*)\".*", "$1"))
          .doesNotHaveDuplicates();
      assertThat(group).filteredOn(line -> line.contains("DEFAULT=YES")).hasSize(1);
    }
  }

  private static Plan plan(SoundLabel... labels) {
    List<SoundTrack> tracks =
        IntStream.range(0, labels.length)
            .mapToObj(number -> new SoundTrack(number, labels[number]))
            .toList();
    List<Rendition> sounds =
        tracks.stream()
            .map(track -> ArbitraryPlans.sound(track.number(), 48_000, 2, "und"))
            .toList();
    return new Plan(
        new PlanId("plan"), new SourceId("source"), TIMELINE, List.of(SMALL), sounds, tracks);
  }

  private static List<String> media(Plan plan) {
    return HlsMaster.of(plan, List.of())
        .lines()
        .filter(line -> line.startsWith("#EXT-X-MEDIA:"))
        .map(line -> line.replaceAll(".*(NAME=.*),CHANNELS=\"2\",URI=\"[^\"]*\"(.*)", "$1$2"))
        .toList();
  }
}
