package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.timeline.FrameIndex;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Ladder;
import origin.domain.transcoding.LadderPolicy;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.ports.timeline.Prober.Beginning;
import origin.ports.timeline.Prober.Probed;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.Urgency;

/// Sources of which only the beginning is there.
@Timeout(180)
class ArrivingSourceIT {
  private static final String PICTURES = "-f lavfi -i testsrc2=s=320x180:r=25:d=20 ";
  private static final String LONG_PICTURES = "-f lavfi -i testsrc2=s=320x180:r=25:d=40 ";
  private static final String LONG_SOUND = "-f lavfi -i sine=r=48000:d=40 ";
  private static final String SOUND = "-f lavfi -i sine=r=48000:d=20 ";

  /// So many segments are made of a beginning.
  private static final int SOME = 3;

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
  @ValueSource(
      strings = {
        "-c:v libx264 -preset veryfast -g 100 -bf 3 -c:a aac -movflags +faststart",
        "-c:v libx265 -preset ultrafast -x265-params log-level=none:keyint=100 -c:a libopus"
            + " -movflags +faststart"
      })
  void whatIsMadeWhileASourceArrivesIsWhatIsMadeOfTheWhole(String arguments) throws IOException {
    SourceId whole = film("whole.mp4", PICTURES + SOUND + arguments);
    byte[] bytes = Files.readAllBytes(studio.sources.file(whole));
    Studio.Planned expected = studio.plan(whole);
    Studio.Shelf made = new Studio.Shelf();
    all(expected.plan(), new SegmentRange(0, last(expected.plan())), made);
    SourceId source = new SourceId("arriving");

    Studio.Shelf early = new Studio.Shelf();
    Files.write(studio.sources.file(source), Arrays.copyOf(bytes, bytes.length * 3 / 10));
    Plan plan = planned(source, expected);
    int done = 0;
    for (int tenth = 3; tenth <= 10; tenth++) {
      long held = (long) bytes.length * tenth / 10;
      Files.write(studio.sources.file(source), Arrays.copyOf(bytes, (int) held));
      int reach = studio.engine.transcoder().reach(plan, held).orElseThrow();
      assertThat(reach).as("at " + tenth + " tenths").isGreaterThanOrEqualTo(done);
      if (reach > done) {
        all(plan, new SegmentRange(done, reach - 1), early);
      }
      done = reach;
      if (tenth == 7) {
        assertThat(done).as("segments before the last byte").isGreaterThanOrEqualTo(2);
      }
    }

    assertThat(done).isEqualTo(plan.timeline().segments());
    for (Rendition rendition : plan.renditions()) {
      assertThat(shown(rendition, early, done))
          .as(rendition.recipe().canonical())
          .isEqualTo(shown(rendition, made, done));
    }
  }

  /// What a beginning tells is what the whole begins with, and what is made of it is what is made
  /// of the whole.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pieces.mp4 -c:v libx264 -preset veryfast -g 50 -bf 3 -c:a aac"
            + " -movflags frag_keyframe+empty_moov+default_base_moof",
        "film.mkv -c:v libx264 -preset veryfast -g 50 -bf 3 -c:a aac",
        "web.webm -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 50 -c:a libopus"
      })
  void whatIsToldSoFarIsHowTheWholeBegins(String film) throws IOException {
    String[] words = film.split(" ", 2);
    SourceId whole = film(words[0], LONG_PICTURES + LONG_SOUND + words[1]);
    byte[] bytes = Files.readAllBytes(studio.sources.file(whole));
    Probed.Found expected = (Probed.Found) studio.engine.prober().probe(whole);
    Plan plan = plan(whole, expected);
    Studio.Shelf made = new Studio.Shelf();
    all(plan, new SegmentRange(0, SOME - 1), made);
    SourceId source = new SourceId("arriving");

    Studio.Shelf early = new Studio.Shelf();
    Optional<Plan> began = Optional.empty();
    int settled = 0;
    for (int eighth = 1; eighth < 8; eighth++) {
      int held = bytes.length / 8 * eighth;
      Files.write(studio.sources.file(source), Arrays.copyOf(bytes, held));
      Optional<Probed.Found> told = toldSoFar(source, held);
      if (told.isPresent()) {
        assertThat(told.get().facts().video().rate()).isEqualTo(expected.facts().video().rate());
        FrameIndex frames = told.get().frames();
        int segments = Timeline.settledSegments(frames);
        assertThat(segments).as("at " + eighth + " eighths").isGreaterThanOrEqualTo(settled);
        assertThat(plan.timeline().beginsLike(Timeline.plan(frames), segments)).isTrue();
        settled = segments;
        if (began.isEmpty() && settled >= SOME) {
          began = Optional.of(plan(source, told.get()));
          all(began.get(), new SegmentRange(0, SOME - 1), early);
        }
      }
    }

    assertThat(settled).as("segments before the last byte").isGreaterThanOrEqualTo(SOME);
    assertThat(plan.continues(began.orElseThrow(), SOME)).isTrue();
    for (Rendition rendition : plan.renditions()) {
      assertThat(shown(rendition, early, SOME))
          .as(rendition.recipe().canonical())
          .isEqualTo(shown(rendition, made, SOME));
    }
  }

  private Optional<Probed.Found> toldSoFar(SourceId source, long held) {
    return studio
        .engine
        .prober()
        .probeBeginning(source, held)
        .map(told -> ((Beginning.SoFar) told).beginning());
  }

  private Plan plan(SourceId source, Probed.Found found) {
    Timeline timeline = Timeline.plan(found.frames());
    List<Recipe> recipes =
        Ladder.plan(found.facts().leavingTheEndOpen(), timeline, LadderPolicy.USUAL);
    return plan(
        new PlanId("plan"),
        source,
        timeline,
        studio.engine.transcoder().prepare(source, timeline, recipes));
  }

  @Test
  void copiesOfABeginningAreCopiesOfTheWhole() throws IOException {
    SourceId whole =
        film(
            "copied.mp4",
            PICTURES + "-c:v libx264 -preset veryfast -g 100 -bf 3 -movflags +faststart");
    Plan plan = studio.plan(whole).plan();
    Rendition copy = copyIn(plan);
    Studio.Shelf made = new Studio.Shelf();
    studio.make(plan, Set.of(copy.name()), new SegmentRange(0, 1), Urgency.SOMEBODY_WAITS, made);
    byte[] bytes = Files.readAllBytes(studio.sources.file(whole));
    SourceId source = new SourceId("beginning");
    long held = (long) bytes.length * 2 / 3;
    Files.write(studio.sources.file(source), Arrays.copyOf(bytes, (int) held));

    Plan early = planned(source, studio.plan(whole));
    Studio.Shelf copied = new Studio.Shelf();
    studio.make(early, Set.of(copy.name()), new SegmentRange(0, 1), Urgency.SOMEBODY_WAITS, copied);

    assertThat(copyIn(early).init().bytes()).isEqualTo(copy.init().bytes());
    for (int segment = 0; segment < 2; segment++) {
      assertThat(copied.get(copy.name(), segment)).isEqualTo(made.get(copy.name(), segment));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "late.mp4 -c:v libx264 -preset ultrafast -c:a aac",
        "one-group.mkv -c:v libx264 -preset ultrafast -g 1000 -c:a aac",
        "other.avi -c:v mpeg4 -g 25 -c:a mp3"
      })
  void aBeginningThatDoesNotTellIsWaitedFor(String film) throws IOException {
    String[] words = film.split(" ", 2);
    byte[] bytes =
        Files.readAllBytes(studio.sources.file(film(words[0], PICTURES + SOUND + words[1])));
    SourceId source = new SourceId("arriving");

    for (int tenth = 1; tenth < 10; tenth++) {
      int held = bytes.length / 10 * tenth;
      Files.write(studio.sources.file(source), Arrays.copyOf(bytes, held));
      assertThat(studio.engine.prober().probeBeginning(source, held)).isEmpty();
    }
  }

  /// Bytes that are there and do not count yet are not looked at.
  @Test
  void whatIsNotHeldDoesNotCount() {
    SourceId source =
        film("held.mp4", PICTURES + "-c:v libx264 -preset ultrafast -g 100 -movflags +faststart");
    Plan plan = studio.plan(source).plan();

    assertThat(studio.engine.prober().probeBeginning(source, 100)).isEmpty();
    assertThat(studio.engine.transcoder().reach(plan, 20_000).orElseThrow())
        .isLessThan(last(plan) + 1);
  }

  private Plan planned(SourceId source, Studio.Planned expected) throws IOException {
    long held = Files.size(studio.sources.file(source));
    Beginning beginning = studio.engine.prober().probeBeginning(source, held).orElseThrow();
    Probed.Found found = ((Beginning.Promised) beginning).whole();
    assertThat(found.facts()).isEqualTo(expected.facts());
    Timeline timeline = Timeline.plan(found.frames());
    List<Recipe> recipes = Ladder.plan(found.facts(), timeline, LadderPolicy.USUAL);
    List<Rendition> renditions = studio.engine.transcoder().prepare(source, timeline, recipes);
    Plan plan = plan(expected.plan().id(), source, timeline, renditions);
    assertThat(plan.isLike(expected.plan())).isTrue();
    assertThat(plan.renditions()).isEqualTo(expected.plan().renditions());
    return plan;
  }

  private static Plan plan(
      PlanId id, SourceId source, Timeline timeline, List<Rendition> renditions) {
    return new Plan(
        id,
        source,
        timeline,
        renditions.stream().filter(r -> r.recipe() instanceof Recipe.Video).toList(),
        renditions.stream().filter(r -> r.recipe() instanceof Recipe.Audio).toList());
  }

  private void all(Plan plan, SegmentRange range, Studio.Shelf shelf) {
    Set<RenditionName> wanted =
        plan.renditions().stream().map(Rendition::name).collect(Collectors.toSet());
    assertThat(studio.make(plan, wanted, range, Urgency.SOMEBODY_WAITS, shelf))
        .isEqualTo(new Making.Complete());
  }

  private Object shown(Rendition rendition, Studio.Shelf shelf, int segments) {
    Path file = studio.beginning(rendition, shelf, segments);
    return rendition.recipe() instanceof Recipe.Video
        ? studio.decodedFrames(file)
        : studio.ask(file, "packet=pts");
  }

  private static int last(Plan plan) {
    return plan.timeline().segments() - 1;
  }

  private static Rendition copyIn(Plan plan) {
    return plan.video().stream()
        .filter(rendition -> rendition.recipe() instanceof Recipe.CopiedVideo)
        .findFirst()
        .orElseThrow();
  }

  private SourceId film(String name, String arguments) {
    return studio.film(name, arguments.split(" "));
  }
}
