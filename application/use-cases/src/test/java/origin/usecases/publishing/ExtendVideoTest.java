package origin.usecases.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.memory.channels.InMemoryChannels;
import origin.memory.publishing.InMemoryPublicSpells;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.timeline.ScriptedProber;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.ManualClock;
import origin.ports.timeline.Prober;
import origin.ports.work.Crew;
import origin.ports.work.Job;
import origin.usecases.transcoding.MakingPolicy;
import origin.usecases.transcoding.Transcoding;

/// A film of ten segments, of which each takes a thousand bytes of the file.
class ExtendVideoTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final VideoId VIDEO = new VideoId("video");
  private static final SourceId SOURCE = new SourceId("source");
  private static final PlanId PLAN = new PlanId("source");
  private static final Channel CHANNEL =
      new Channel(
          new ChannelId("c"),
          new Handle("chan"),
          new ChannelName("Chan"),
          new ViewerId("owner"),
          NOW);

  private final ManualClock clock = new ManualClock(NOW);
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemoryChannels channels = new InMemoryChannels(transactions);
  private final InMemoryPublicSpells spells = new InMemoryPublicSpells();
  private final InMemoryJobs jobs = new InMemoryJobs(transactions, clock);
  private final InMemoryMedia media = new InMemoryMedia();
  private final ScriptedProber prober = new ScriptedProber();
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();
  private final Transcoding transcoding =
      new Transcoding(
          new Transcoding.Needs(
              prober,
              transcoder,
              transcoder,
              media.plans(),
              media.segments(),
              media.pictures(),
              media.lostRenditions(),
              media.extents(),
              new InMemoryRunLeases(transactions),
              jobs,
              transactions,
              new InMemoryIds(),
              clock,
              MakingPolicy.AT_ONCE,
              Transcoding.OnDemand.USUAL,
              4));
  private Optional<Arrivals.Arrived> arrived = Optional.empty();
  private final Processing processing =
      new Processing(
          new Processing.Needs(
              transactions,
              videos,
              channels,
              spells,
              jobs,
              new InMemoryIds(),
              clock,
              transcoding,
              _ -> arrived));

  @BeforeEach
  void somebodyUploads() {
    channels.add(CHANNEL);
    prober.knowsFrom(500);
    videos.keep(uploading(Visibility.PUBLIC));
  }

  @Test
  void nothingHappensUntilTheBeginningIsHere() {
    arrive(400);
    arrive(1999);

    assertThat(video()).isInstanceOf(Video.Uploading.class);
    assertThat(media.plans().keeps(PLAN)).isFalse();
    assertThat(jobs.waiting()).isEmpty();
  }

  @Test
  void aBeginningPlaysAsFarAsItReachesForThoseWhomItIsMeantFor() {
    arrive(3500);

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Arriving.class,
            arriving -> {
              assertThat(arriving.length()).hasSeconds(12);
              Spell spell = arriving.card().publication().spell().orElseThrow();
              assertThat(spells.find(spell)).contains(PLAN);
            });
    assertThat(transcoding.findPlan().find(PLAN).orElseThrow().segments()).isEqualTo(3);
    assertThat(jobs.waiting()).containsOnlyKeys(new Job.MakeBeginning(VIDEO));
  }

  @Test
  void onlyWhatIsHereIsMadeAndTheVideoIsNotReadyBeforeItsEnd() {
    arrive(3500);
    doAllJobs();
    assertThat(stored()).containsExactly(0, 1, 2);
    assertThat(video()).isInstanceOf(Video.Arriving.class);

    arrive(7200);
    doAllJobs();

    assertThat(stored()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Arriving.class, arriving -> assertThat(arriving.length()).hasSeconds(28));
  }

  @Test
  void whatPlayedOnceStaysHoweverLateALookComes() {
    arrive(7200);
    arrive(3500);

    assertThat(((Video.Arriving) video()).length()).hasSeconds(28);
    assertThat(media.extents().of(PLAN)).contains(7);
  }

  @Test
  void theLastByteMakesItAVideoLikeAnyOtherWithThePlanThatItHad() {
    arrive(3500);
    doAllJobs();
    Plan early = media.plans().find(PLAN).orElseThrow();
    Spell spell = video().card().publication().spell().orElseThrow();

    complete();

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Playable.class, playable -> assertThat(playable.length()).hasSeconds(40));
    assertThat(media.plans().find(PLAN)).contains(early);
    assertThat(media.extents().of(PLAN)).isEmpty();
    assertThat(video().card().publication().spell()).contains(spell);
    clock.pass(Duration.ofMinutes(1));
    doAllJobs();
    assertThat(video()).isInstanceOf(Video.Ready.class);
    assertThat(stored()).hasSize(10);
    assertThat(media.pictures().stored(PLAN)).isNotEmpty();
  }

  @Test
  void aWholeThatDiffersFromWhatItsBeginningPromisedGetsAnotherPlan() {
    arrive(3500);
    Spell spell = video().card().publication().spell().orElseThrow();
    Prober.Probed other = ScriptedProber.silentFilm();
    prober.finds(_ -> other);

    complete();

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Playable.class,
            playable -> {
              assertThat(playable.plan()).isEqualTo(new PlanId("source-2"));
              assertThat(playable.card().publication().spell()).get().isNotEqualTo(spell);
            });
    assertThat(media.plans().find(new PlanId("source-2")).orElseThrow().audio()).isEmpty();
    assertThat(jobs.waiting()).containsKeys(new Job.EraseMedia(PLAN), new Job.CloseSpell(spell));
  }

  @Test
  void aWholeThatIsNoVideoIsRefusedThoughItsBeginningWasOne() {
    arrive(3500);
    Spell spell = video().card().publication().spell().orElseThrow();
    prober.refuses(SourceProblem.UNREADABLE);

    complete();

    assertThat(video()).isInstanceOf(Video.Refused.class);
    assertThat(jobs.waiting())
        .containsKeys(
            new Job.EraseMedia(PLAN), new Job.EraseSource(SOURCE), new Job.CloseSpell(spell));
  }

  @Test
  void anUploadThatEndsWhileItsBeginningIsLookedAtIsPlannedAsAWhole() {
    prober.finds(
        _ -> {
          videos.keep(uploading(Visibility.PUBLIC).complete(SOURCE));
          return ScriptedProber.film();
        });

    arrive(3500);
    assertThat(video()).isInstanceOf(Video.Processing.class);
    assertThat(media.plans().keeps(PLAN)).isFalse();

    prober.finds(_ -> ScriptedProber.film());
    processing.planVideo().plan(VIDEO);
    assertThat(video()).isInstanceOf(Video.Playable.class);
    assertThat(transcoding.findPlan().find(PLAN).orElseThrow().isGrowing()).isFalse();
  }

  @Test
  void aLookThatWasCutOffByACrashIsTakenUpByTheWhole() {
    arrive(3500);
    videos.keep(uploading(Visibility.PUBLIC).complete(SOURCE));

    processing.planVideo().plan(VIDEO);

    assertThat(video()).isInstanceOf(Video.Playable.class);
    assertThat(media.extents().of(PLAN)).isEmpty();
    assertThat(prober.probes()).as("the whole was looked at").isEqualTo(1);
  }

  @Test
  void aVideoThatIsDeletedWhileItArrivesLeavesNothing() {
    arrive(3500);
    videos.erase(VIDEO);

    arrive(5500);

    assertThat(media.extents().of(PLAN)).contains(3);
    assertThat(videos.find(VIDEO)).isEmpty();
  }

  @Test
  void aBeginningThatTellsOnlyItselfPlaysAsFarAsNothingCanChange() {
    tellOnlyWhatHasCome();

    arrive(3500);
    assertThat(video()).isInstanceOf(Video.Uploading.class);

    arrive(4500);
    assertThat(lengthSoFar()).hasSeconds(8);
    doAllJobs();
    assertThat(stored()).containsExactly(0, 1);

    arrive(8500);
    assertThat(lengthSoFar()).hasSeconds(24);
    doAllJobs();
    assertThat(stored()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void aBeginningThatWasLookedAtLateDoesNotMakeThePlanShorter() {
    tellOnlyWhatHasCome();
    arrive(8500);
    Plan longer = media.plans().find(PLAN).orElseThrow();

    arrive(5000);

    assertThat(lengthSoFar()).hasSeconds(24);
    assertThat(media.plans().find(PLAN)).contains(longer);
  }

  @Test
  void theLastByteLetsAPlanThatGrewGoOnToTheEnd() {
    tellOnlyWhatHasCome();
    arrive(5000);
    doAllJobs();
    Plan early = media.plans().find(PLAN).orElseThrow();
    Spell spell = video().card().publication().spell().orElseThrow();

    complete();

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Playable.class, playable -> assertThat(playable.length()).hasSeconds(40));
    assertThat(video().card().publication().spell()).contains(spell);
    Plan whole = media.plans().find(PLAN).orElseThrow();
    assertThat(whole.timeline().segments()).isEqualTo(10);
    assertThat(whole.renditions()).isEqualTo(early.renditions());
    assertThat(media.extents().of(PLAN)).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    doAllJobs();
    assertThat(video()).isInstanceOf(Video.Ready.class);
    assertThat(stored()).hasSize(10);
  }

  @Test
  void aWholeThatWasCutOffByACrashBeforeItWasSettledGoesOnAllTheSame() {
    tellOnlyWhatHasCome();
    arrive(5000);
    transcoding.planSource().plan(SOURCE);

    complete();

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Playable.class, playable -> assertThat(playable.plan()).isEqualTo(PLAN));
    assertThat(transcoding.findPlan().find(PLAN).orElseThrow().segments()).isEqualTo(10);
  }

  @Test
  void aWholeThatContradictsABeginningThatToldOnlyItselfGetsAnotherPlan() {
    tellOnlyWhatHasCome();
    arrive(5000);
    prober.finds(_ -> ScriptedProber.silentFilm());
    arrive(8500);

    complete();

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Playable.class,
            playable -> assertThat(playable.plan()).isEqualTo(new PlanId("source-2")));
  }

  private void tellOnlyWhatHasCome() {
    prober.promisesNothing();
    transcoder.foreseesNothing();
  }

  private Duration lengthSoFar() {
    return ((Video.Arriving) video()).length();
  }

  private void arrive(long bytes) {
    arrived = Optional.of(new Arrivals.Arrived(SOURCE, bytes));
    processing.extendVideo().extend(VIDEO);
  }

  private void complete() {
    videos.keep(((Video.Arriving) video()).arrive());
    processing.planVideo().plan(VIDEO);
  }

  private Set<Integer> stored() {
    Plan plan = media.plans().find(PLAN).orElseThrow();
    return new TreeSet<>(media.segments().stored(PLAN).get(plan.video().getFirst().name()));
  }

  /// As a worker does, but for what removes things.
  private void doAllJobs() {
    for (int done = 0; done < 1000; done++) {
      switch (jobs.takeDue(Crew.LONG_WORK).orElse(null)) {
        case Job.MakeBeginning job -> processing.makeBeginning().make(job.video());
        case Job.MakeNextRun job -> processing.makeNextRun().make(job.channel());
        case Job.MakePoster job -> processing.makeVideoPosters().make(job.video());
        case Job.ReadEmbeddedText _ -> {
          // what stands in the file is another feature's
        }
        case Job.MeasureLoudness _ -> {}
        case Job other -> throw new AssertionError("nobody asked for " + other);
        case null -> {
          return;
        }
      }
    }
  }

  private Video video() {
    return videos.find(VIDEO).orElseThrow();
  }

  private static Video.Uploading uploading(Visibility wish) {
    return new Video.Uploading(
        new Card(
            VIDEO,
            CHANNEL.id(),
            Details.titled(new Title("A video")),
            Publication.wished(wish),
            NOW));
  }
}
