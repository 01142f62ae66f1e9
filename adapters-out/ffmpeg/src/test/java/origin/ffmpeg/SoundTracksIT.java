package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.timeline.AudioTrack;
import origin.domain.timeline.Language;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.LadderPolicy;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SegmentRange;
import origin.domain.transcoding.SoundCodec;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.Urgency;

/// Films with several sound tracks: each is kept, told from the others and heard for itself.
@Timeout(180)
class SoundTracksIT {

  private static final int RATE = 8_000;
  private static final int FINE_RATE = 48_000;
  private static final LadderPolicy OPUS_TOO = new LadderPolicy(Set.of(), Set.of(SoundCodec.OPUS));

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

  @ParameterizedTest
  @ValueSource(strings = {"dubbed.mkv", "dubbed.mp4"})
  void keepsEveryTrackWithWhatIsSaidOfIt(String name) {
    SourceId source = dubbed(name, "-c:a libopus");

    assertThat(studio.plan(source).facts().audio())
        .extracting(AudioTrack::label)
        .containsExactly(
            new SoundLabel(
                Optional.of(new Language("de")), "Deutsch", SoundPurpose.PROGRAMME, false),
            new SoundLabel(Optional.of(new Language("en")), "", SoundPurpose.PROGRAMME, true),
            new SoundLabel(
                Optional.of(new Language("en")),
                "The \"making of\"",
                SoundPurpose.COMMENTARY,
                false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-c:a aac", "-c:a libopus"})
  void eachTrackSoundsLikeItselfAndHasTheSourcesPackets(String codec) {
    SourceId source = dubbed("dubbed.mp4", codec);
    new Exactness(studio, source, OPUS_TOO).verify();

    Plan plan = studio.plan(source, OPUS_TOO).plan();
    Studio.Shelf made = made(plan);

    assertThat(plan.audio())
        .extracting(Rendition::codecs)
        .containsExactly("mp4a.40.2", "opus", "mp4a.40.2", "opus", "mp4a.40.2", "opus");
    for (Rendition rendition : plan.audio()) {
      int track = ((Recipe.Audio) rendition.recipe()).track();
      assertThat(tone(studio.heard(studio.whole(plan, rendition, made), RATE)))
          .as("track %d", track)
          .isBetween(300 * (track + 1) - 10, 300 * (track + 1) + 10);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-c:a aac", "-c:a flac -strict experimental", "-c:a libopus"})
  void everyLoudspeakerOfSurroundSoundsForItself(String codec) {
    SourceId source =
        studio.film(
            "surround.mp4",
            ("-f lavfi -i testsrc2=s=320x180:r=25:d=5 -f lavfi -i "
                    + "aevalsrc=0.2*sin(600*PI*t)|0.2*sin(1200*PI*t)|0.2*sin(1800*PI*t)|0.2*sin(80*PI*t)|0.2*sin(3000*PI*t)|0.2*sin(3600*PI*t):c=5.1:s=48000:d=5 "
                    + "-c:v libx264 -preset ultrafast -g 50 "
                    + codec)
                .split(" "));
    Plan plan = studio.plan(source, OPUS_TOO).plan();
    Studio.Shelf made = made(plan);

    assertThat(plan.audio())
        .extracting(Rendition::codecs)
        .containsExactly("mp4a.40.2", "mp4a.40.2", "opus", "opus");
    for (Rendition surround : List.of(plan.audio().get(1), plan.audio().getLast())) {
      Path whole = studio.whole(plan, surround, made);
      assertThat(studio.ask(whole, "stream=channels,channel_layout")).isEqualTo("6,5.1");
      for (int speaker : List.of(0, 1, 2, 4, 5)) {
        assertThat(tone(studio.heard(whole, RATE, "pan=mono|c0=c" + speaker)))
            .as("loudspeaker %d in %s", speaker, surround.codecs())
            .isBetween(300 * (speaker + 1) - 10, 300 * (speaker + 1) + 10);
      }
    }
  }

  /// A copy is the source's packets; what was encoded in pieces sounds like one pass, with nothing
  /// before or after it and no seam between the pieces.
  @ParameterizedTest
  @ValueSource(strings = {"-c:a aac film.mp4", "-c:a libopus film.mkv", "-c:a libopus film.mp4"})
  void opusSoundsAtTheSameTimeAsTheSource(String how) {
    SourceId source =
        studio.film(
            how.replaceAll(".* ", ""),
            ("-f lavfi -i testsrc2=s=160x90:r=25:d=9 -f lavfi -i "
                    + "aevalsrc=0.3*sin(400*PI*t*(1+t/20)):s=48000:d=9 "
                    + "-c:v libx264 -preset ultrafast -g 50 "
                    + how.replaceAll(" film.*", ""))
                .split(" "));
    Plan plan = studio.plan(source, OPUS_TOO).plan();
    Rendition opus = plan.audio().getLast();
    short[] heard = studio.heard(studio.whole(plan, opus, oneByOne(plan, opus)), FINE_RATE);
    short[] wanted = studio.heard(studio.fileOf(how.replaceAll(".* ", "")), FINE_RATE);

    assertThat(opus.recipe() instanceof Recipe.CopiedAudio).isEqualTo(how.contains("libopus"));
    assertThat(heard.length).isBetween(wanted.length - 48, wanted.length + FINE_RATE / 20);
    assertThat(
            IntStream.rangeClosed(-48, 48)
                .mapToDouble(lag -> noise(heard, wanted, lag))
                .min()
                .orElseThrow())
        .isLessThan(0.03);
  }

  @Test
  void leavesOutWhatIsMoreThanSixteen() {
    var words =
        new StringBuilder(
            "-f lavfi -i testsrc2=s=160x90:r=25:d=2 -f lavfi -i sine=r=48000:d=2 -map 0:v");
    words.append(" -map 1:a".repeat(20)).append(" -c:v libx264 -preset ultrafast -c:a aac");

    Plan plan = studio.plan(studio.film("many.mp4", words.toString().split(" "))).plan();

    assertThat(plan.audio()).hasSize(16);
  }

  /// A film whose track `i` is a tone of 300 x (i + 1) Hz.
  private SourceId dubbed(String name, String codec) {
    String inputs =
        "-f lavfi -i testsrc2=s=320x180:r=25:d=9 -f lavfi -i sine=f=300:r=48000:d=9"
            + " -f lavfi -i sine=f=600:r=48000:d=9 -f lavfi -i sine=f=900:r=48000:d=9";
    String labels =
        " -map 0 -map 1 -map 2 -map 3 -metadata:s:a:0 language=ger -metadata:s:a:0 title=Deutsch"
            + " -metadata:s:a:1 language=eng -metadata:s:a:2 language=eng"
            + " -disposition:a:0 0 -disposition:a:1 default -disposition:a:2 comment"
            + " -c:v libx264 -preset ultrafast -g 50 ";
    List<String> words = new ArrayList<>(List.of((inputs + labels + codec).split(" ")));
    words.addAll(List.of("-metadata:s:a:2", "title=The \"making of\""));
    return studio.film(name, words.toArray(String[]::new));
  }

  private Studio.Shelf made(Plan plan) {
    var shelf = new Studio.Shelf();
    var all = new SegmentRange(0, plan.timeline().segments() - 1);
    assertThat(
            studio.make(
                plan,
                plan.audio().stream().map(Rendition::name).collect(Collectors.toSet()),
                all,
                Urgency.BACKGROUND,
                shelf))
        .isEqualTo(new Making.Complete());
    return shelf;
  }

  private Studio.Shelf oneByOne(Plan plan, Rendition rendition) {
    var shelf = new Studio.Shelf();
    for (int segment = plan.timeline().segments() - 1; segment >= 0; segment--) {
      assertThat(
              studio.make(
                  plan,
                  Set.of(rendition.name()),
                  SegmentRange.of(segment),
                  Urgency.SOMEBODY_WAITS,
                  shelf))
          .isEqualTo(new Making.Complete());
    }
    return shelf;
  }

  /// How much two sounds differ where they differ most, in stretches of 20 ms: 0 where they are
  /// one, 1 where one is silent.
  ///
  /// @param lag how many samples later the first is heard
  private static double noise(short[] heard, short[] wanted, int lag) {
    int stretch = FINE_RATE / 50;
    double worst = 0;
    for (int from = 5 * stretch; from + 5 * stretch < wanted.length; from += stretch) {
      double noise = 0;
      double sound = 0;
      for (int i = from; i < from + stretch; i++) {
        noise += Math.pow(heard[i + lag] - wanted[i], 2);
        sound += Math.pow(wanted[i], 2);
      }
      worst = Math.max(worst, noise / sound);
    }
    return worst;
  }

  /// The pitch of a pure tone: half as often as it passes through nothing.
  private static int tone(short[] samples) {
    int from = RATE;
    int to = samples.length - RATE / 2;
    int crossings = 0;
    for (int i = from; i < to; i++) {
      crossings += (samples[i - 1] < 0) != (samples[i] < 0) ? 1 : 0;
    }
    return Math.round(crossings / 2f * RATE / (to - from));
  }
}
