package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.timeline.Size;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.ports.timeline.Prober;
import origin.ports.timeline.ProbingFailed;
import origin.ports.timeline.ProbingStopped;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;
import origin.ports.transcoding.Urgency;

/// What happens to FFmpeg, to this machine or to this program is never told as the source's damage,
/// and leaves neither processes nor files behind.
@Timeout(120)
class TroubleIT {

  private static final String[] FILM = {
    "-f",
    "lavfi",
    "-i",
    "testsrc2=s=854x480:r=25:d=20",
    "-f",
    "lavfi",
    "-i",
    "sine=r=48000:d=20",
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
    "-g",
    "50",
    "-c:a",
    "pcm_s16le"
  };

  private static final String SLEEP = "exec sleep 600";

  @TempDir Path folder;

  @AfterEach
  void leavesNoProcessAndNoFile() throws Exception {
    Processes.assertNoneLeft();
    for (Path making :
        List.of(Path.of("target/ffmpeg/making"), folder.resolve("understudy/making"))) {
      if (Files.exists(making)) {
        assertThat(making).isEmptyDirectory();
      }
    }
  }

  @Test
  void aKilledEncodingIsToBeTriedAgain() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);

      assertThatExceptionOfType(TranscodingFailed.class)
          .isThrownBy(() -> make(studio, plan, () -> Processes.kill("ffmpeg")))
          .isNotInstanceOf(TranscodingStopped.class);
      assertThat(make(studio, plan, () -> {})).isInstanceOf(Making.Complete.class);
    }
  }

  @Test
  void anInterruptedMakingIsStopped() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);

      assertThatExceptionOfType(TranscodingStopped.class)
          .isThrownBy(() -> make(studio, plan, Thread.currentThread()::interrupt));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aMakingThatNobodyWantsAnyMoreEndsItsProcess() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);
      var taken = new ArrayList<Integer>();
      var sink =
          new SegmentSink() {
            @Override
            public void take(RenditionName rendition, int segment, ByteBuffer bytes) {
              taken.add(segment);
            }

            @Override
            public boolean stillWanted() {
              return taken.isEmpty();
            }
          };

      Set<RenditionName> wanted = Set.of(plan.video().getFirst().name());
      assertThat(
              studio
                  .engine
                  .transcoder()
                  .make(plan, wanted, all(plan), Urgency.SOMEBODY_WAITS, sink))
          .isEqualTo(new Making.Dropped());
      Processes.assertNoneLeft();
    }
  }

  @Test
  void whoeverIsInterruptedBeforeAnythingBeganLeavesNothingRunning() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);
      SourceId source = plan.source();

      Thread.currentThread().interrupt();
      assertThatExceptionOfType(TranscodingStopped.class)
          .isThrownBy(() -> make(studio, plan, () -> {}));
      assertThatExceptionOfType(ProbingStopped.class)
          .isThrownBy(() -> studio.engine.prober().probe(source));
      assertThatExceptionOfType(TranscodingStopped.class)
          .isThrownBy(() -> studio.engine.pictures().posters(source, plan.timeline()));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aMakingThatAShutdownEndsIsStopped() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);

      assertThatExceptionOfType(TranscodingStopped.class)
          .isThrownBy(() -> make(studio, plan, studio.engine::close));
      assertThatExceptionOfType(TranscodingStopped.class)
          .isThrownBy(() -> make(studio, plan, () -> {}));
      assertThatExceptionOfType(ProbingStopped.class)
          .isThrownBy(() -> studio.engine.prober().probe(plan.source()));
    }
  }

  @Test
  void aSourceThatCannotBeReadAnyMoreIsUnavailableAndNotDamaged() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);
      for (Rendition rendition : plan.renditions()) {
        try (var again = new Studio(folder)) {
          assertThatExceptionOfType(SourceUnavailable.class)
              .as(rendition.recipe().canonical())
              .isThrownBy(
                  () ->
                      again
                          .engine
                          .transcoder()
                          .make(
                              plan,
                              Set.of(rendition.name()),
                              all(plan),
                              Urgency.BACKGROUND,
                              atFirst(again.sources::loseTheDisk)));
        }
      }
    }
  }

  @Test
  void namesTheRenditionThatFailsAndMakesTheOthers() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);
      Rendition failing = plan.video().getFirst();
      Size size = ((Recipe.Video) failing.recipe()).size();
      String scale = "scale=" + size.width() + ":" + size.height() + ":";
      Path tools = Understudy.ofFfmpeg(folder, "case \"$*\" in *" + scale + "*) exit 1;; esac");
      var shelf = new Studio.Shelf();

      try (var broken = new Studio(folder, tools)) {
        Making making = broken.make(plan, names(plan), all(plan), Urgency.BACKGROUND, shelf);

        assertThat(making)
            .isInstanceOfSatisfying(
                Making.Damaged.class,
                damaged -> {
                  assertThat(damaged.rendition()).isEqualTo(failing.name());
                  assertThat(damaged.segment()).isZero();
                });
      }
      int others = plan.renditions().size() - 1;
      assertThat(others).isGreaterThan(1);
      assertThat(shelf.count()).isEqualTo(others * plan.timeline().segments());
    }
  }

  @Test
  void triesSoundTwiceBeforeTheSourceIsCalledDamaged() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);
      RenditionName sound = plan.audio().getFirst().name();
      Path once = folder.resolve("once");
      Path tools = Understudy.ofFfmpeg(folder, "mkdir " + once + " 2>/dev/null && exit 1");

      try (var broken = new Studio(folder, tools)) {
        assertThat(
                broken.make(plan, Set.of(sound), all(plan), Urgency.BACKGROUND, new Studio.Shelf()))
            .isInstanceOf(Making.Complete.class);
      }
      assertThat(once).exists();

      Path never = Understudy.ofFfmpeg(folder, "exit 1");
      try (var broken = new Studio(folder, never)) {
        assertThat(
                broken.make(plan, Set.of(sound), all(plan), Urgency.BACKGROUND, new Studio.Shelf()))
            .isInstanceOf(Making.Damaged.class);
      }
    }
  }

  @Test
  void anEncoderThatDoesNotFitTheInitSegmentIsNoDamage() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);
      for (Rendition older : List.of(plan.video().getFirst(), plan.audio().getFirst())) {
        Plan planned = with(plan, otherInit(older));
        var shelf = new Studio.Shelf();

        Making making = studio.make(planned, names(plan), all(plan), Urgency.BACKGROUND, shelf);

        assertThat(making)
            .isInstanceOfSatisfying(
                Making.OtherEncoder.class,
                other -> assertThat(other.rendition()).isEqualTo(older.name()));
        assertThat(shelf.has(older.name())).isFalse();
      }
    }
  }

  @Test
  void programsThatCannotBeStartedSayNothingAboutASource() {
    try (var studio = new Studio(folder)) {
      Plan plan = plan(studio);
      Path tools = Understudy.ofFfprobe(folder, "exit 127");
      try (var broken = new Studio(folder, tools)) {
        assertThatExceptionOfType(ProbingFailed.class)
            .isThrownBy(() -> broken.engine.prober().probe(plan.source()));
      }
    }
  }

  @Test
  void aKilledProbingIsToBeTriedAgain() throws Exception {
    SourceId source = film("h264.mov");
    try (var studio = new Studio(folder, Understudy.ofFfprobe(folder, SLEEP))) {
      Throwable thrown = killed(() -> studio.engine.prober().probe(source));

      assertThat(thrown).isInstanceOf(ProbingFailed.class).isNotInstanceOf(ProbingStopped.class);
    }
  }

  @Test
  void aKilledRewritingIsToBeTriedAgain() throws Exception {
    SourceId source = film("h264.mkv");
    try (var studio = new Studio(folder, Understudy.ofFfmpeg(folder, SLEEP))) {
      Throwable thrown = killed(() -> studio.engine.prober().probe(source));

      assertThat(thrown).isInstanceOf(ProbingFailed.class).isNotInstanceOf(ProbingStopped.class);
      assertThat(studio.sources.isNormalised(source)).isFalse();
    }
  }

  @Test
  void aKilledPosterIsToBeTriedAgain() throws Exception {
    Plan plan;
    try (var studio = new Studio(folder)) {
      plan = plan(studio);
    }
    try (var studio = new Studio(folder, Understudy.ofFfmpeg(folder, SLEEP))) {
      Throwable thrown =
          killed(() -> studio.engine.pictures().posters(plan.source(), plan.timeline()));

      assertThat(thrown)
          .isInstanceOf(TranscodingFailed.class)
          .isNotInstanceOf(TranscodingStopped.class);
    }
  }

  @Test
  void aRewritingOntoAFullDiskIsToBeTriedAgain() {
    SourceId source = film("h264.mkv");
    Path tools =
        Understudy.ofFfmpeg(
            folder,
            """
            head -c 1000 /dev/zero
            echo 'Error writing trailer: No space left on device' >&2
            exit 228""");
    try (var studio = new Studio(folder, tools)) {
      assertThatExceptionOfType(ProbingFailed.class)
          .isThrownBy(() -> studio.engine.prober().probe(source));
      assertThat(studio.sources.isNormalised(source)).isFalse();
    }
    try (var studio = new Studio(folder)) {
      assertThat(studio.plan(source).plan().video()).isNotEmpty();
    }
  }

  @Test
  void aRewritingWithoutEndIsEndedBeforeItFillsTheDisk() {
    SourceId source = film("h264.mkv");
    try (var studio = new Studio(folder, Understudy.ofFfmpeg(folder, "exec yes nonsense"))) {
      assertThat(studio.engine.prober().probe(source))
          .isEqualTo(new Prober.Probed.Refused(SourceProblem.UNREADABLE));
    }
  }

  @Test
  void sweepsWhatAnEarlierLifeLeftHalfMade() throws Exception {
    Path tools = Understudy.ofFfmpeg(folder, "");
    Path making = Files.createDirectories(tools.resolve("making"));
    Files.writeString(making.resolve("normalised-1.mp4"), "half");

    try (var studio = new Studio(folder, tools)) {
      assertThat(studio.engine).isNotNull();
      assertThat(making).isEmptyDirectory();
    }
  }

  private SourceId film(String name) {
    try (var studio = new Studio(folder)) {
      return studio.film(name, FILM);
    }
  }

  private static Plan plan(Studio studio) {
    return studio.plan(studio.film("h264.mov", FILM)).plan();
  }

  private static Making make(Studio studio, Plan plan, Runnable atFirst) {
    Set<RenditionName> encoded =
        Set.of(plan.video().getFirst().name(), plan.audio().getFirst().name());
    return studio
        .engine
        .transcoder()
        .make(plan, encoded, all(plan), Urgency.BACKGROUND, atFirst(atFirst));
  }

  /// A sink that does something when the first segment comes.
  private static SegmentSink atFirst(Runnable doing) {
    var taken = new ArrayList<Integer>();
    return (rendition, segment, bytes) -> {
      if (taken.isEmpty()) {
        doing.run();
      }
      taken.add(segment);
    };
  }

  /// What is thrown when the process is killed that stands in for FFmpeg's.
  private static Throwable killed(Runnable asking) {
    var thrown = new CompletableFuture<Throwable>();
    Thread.ofPlatform()
        .start(
            () -> {
              try {
                asking.run();
                thrown.complete(new AssertionError("nothing was thrown"));
              } catch (RuntimeException expected) {
                thrown.complete(expected);
              }
            });
    Processes.killOnceRunning("sleep");
    return thrown.join();
  }

  private static Plan with(Plan plan, Rendition other) {
    return new Plan(
        plan.id(),
        plan.source(),
        plan.timeline(),
        plan.video().stream().map(r -> r.name().equals(other.name()) ? other : r).toList(),
        plan.audio().stream().map(r -> r.name().equals(other.name()) ? other : r).toList());
  }

  /// The same rendition with an init segment that another encoder might have given.
  private static Rendition otherInit(Rendition rendition) {
    byte[] init = rendition.init().bytes();
    boolean video = rendition.codecs().startsWith("avc1");
    int box = indexOf(init, video ? "avcC" : "esds");
    init[video ? box + 7 : lastOf(init, box)] ^= 0x08;
    return new Rendition(
        rendition.recipe(),
        rendition.codecs(),
        new InitSegment(init),
        rendition.peakBitsPerSecond(),
        rendition.averageBitsPerSecond());
  }

  private static int indexOf(byte[] bytes, String type) {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    int wanted = ByteBuffer.wrap(type.getBytes(StandardCharsets.US_ASCII)).getInt();
    for (int i = 0; i + Integer.BYTES <= bytes.length; i++) {
      if (all.getInt(i) == wanted) {
        return i;
      }
    }
    throw new AssertionError("no " + type);
  }

  /// Where the second byte of the AudioSpecificConfig lies, which holds the channels.
  private static int lastOf(byte[] bytes, int esds) {
    int tag = esds;
    while (bytes[tag] != 0x05) {
      tag++;
    }
    int length = tag + 1;
    while ((bytes[length] & 0x80) != 0) {
      length++;
    }
    return length + 2;
  }

  private static SegmentRange all(Plan plan) {
    return new SegmentRange(0, plan.timeline().segments() - 1);
  }

  private static Set<RenditionName> names(Plan plan) {
    return plan.renditions().stream().map(Rendition::name).collect(Collectors.toSet());
  }
}
