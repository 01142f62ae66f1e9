package origin.usecases.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.RenditionName;
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
import origin.ports.timeline.ProbingFailed;
import origin.ports.timeline.SourceMissing;
import origin.ports.transcoding.MediaStoreFull;
import origin.ports.transcoding.SegmentName;
import origin.ports.work.Crew;
import origin.ports.work.Job;
import origin.usecases.transcoding.MakingPolicy;
import origin.usecases.transcoding.Transcoding;

class ProcessingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final VideoId VIDEO = new VideoId("video");
  private static final SourceId SOURCE = new SourceId("source");
  private static final PlanId PLAN = new PlanId("source");
  private static final PictureName POSTER =
      new PictureName.Poster(PosterId.FIRST, PosterSize.SMALL);
  private static final Actor OWNER =
      new Actor.SignedIn(new ViewerId("owner"), Set.of(Role.CREATOR));
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
  private final InMemoryIds ids = new InMemoryIds();
  private final ScriptedProber prober = new ScriptedProber();
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();
  private final Processing processing =
      new Processing(
          new Processing.Needs(
              transactions,
              videos,
              channels,
              spells,
              jobs,
              ids,
              clock,
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
                      4)),
              _ -> Optional.empty()));

  @BeforeEach
  void openTheChannel() {
    channels.add(CHANNEL);
  }

  @Test
  void anUploadedVideoBecomesPlayableAndItsMediaIsAskedFor() {
    waiting(Visibility.PRIVATE);

    processing.planVideo().plan(VIDEO);

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Playable.class,
            playable -> {
              assertThat(playable.plan()).isEqualTo(PLAN);
              assertThat(playable.length()).hasSeconds(40);
              assertThat(playable.card().publication().isOut()).isFalse();
            });
    assertThat(media.plans().keeps(PLAN)).isTrue();
    assertThat(jobs.waiting())
        .containsOnlyKeys(
            new Job.MakeBeginning(VIDEO),
            new Job.MakePoster(VIDEO),
            new Job.ShowCaptions(VIDEO),
            new Job.ReadEmbeddedText(VIDEO),
            new Job.MeasureLoudness(VIDEO));
  }

  @Test
  void listeningWaitsForThoseWhoWaitToWatch() {
    waiting(Visibility.PRIVATE);

    processing.planVideo().plan(VIDEO);

    assertThat(jobs.waiting())
        .containsEntry(new Job.MakeBeginning(VIDEO), NOW)
        .hasEntrySatisfying(new Job.MeasureLoudness(VIDEO), when -> assertThat(when).isAfter(NOW));
  }

  @Test
  void aVideoThatIsMeantToBePublicIsPublicAsSoonAsItPlays() {
    waiting(Visibility.PUBLIC);

    processing.planVideo().plan(VIDEO);

    Publication publication = video().card().publication();
    assertThat(publication.publishedAt()).contains(NOW);
    Spell spell = publication.spell().orElseThrow();
    assertThat(spells.find(spell)).contains(PLAN);
  }

  @Test
  void planningTwiceIsPlanningOnce() {
    waiting(Visibility.PUBLIC);

    processing.planVideo().plan(VIDEO);
    Video once = video();
    processing.planVideo().plan(VIDEO);

    assertThat(video()).isEqualTo(once);
    assertThat(prober.probes()).isEqualTo(1);
  }

  @Test
  void whatIsNoVideoFailsWithASentenceAndCostsNothingFurther() {
    waiting(Visibility.PUBLIC);
    prober.refuses(SourceProblem.NOT_MEDIA);

    processing.planVideo().plan(VIDEO);

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Failed.class,
            failed -> {
              assertThat(failed.problem().code()).isEqualTo("not-media");
              assertThat(failed.problem().detail()).isEqualTo(SourceProblem.NOT_MEDIA.sentence());
            });
    assertThat(media.plans().keeps(PLAN)).isFalse();
    assertThat(jobs.waiting()).containsOnlyKeys(new Job.EraseSource(SOURCE));
  }

  @Test
  void aFaultHereIsTriedAgainAndFailsTheVideoInTheEnd() {
    waiting(Visibility.PUBLIC);
    prober.finds(
        _ -> {
          throw new ProbingFailed("broken");
        });

    for (int attempt = 1; attempt < 10; attempt++) {
      assertThatThrownBy(() -> processing.planVideo().plan(VIDEO))
          .isInstanceOf(ProbingFailed.class);
      assertThat(video()).isInstanceOf(Video.Processing.class);
    }
    processing.planVideo().plan(VIDEO);

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.GivenUp.class,
            failed -> assertThat(failed.problem().code()).isEqualTo("processing-failed"));
    assertThat(jobs.waiting()).as("the source is kept").isEmpty();
  }

  @Test
  void aVideoThatWasGivenUpIsTriedAgainByItsOwner() {
    videos.keep(processing(Visibility.PUBLIC).giveUp(new Problem("processing-failed", "Broken.")));

    assertThat(retry(new Actor.Guest())).isEqualTo(new RetryVideo.Outcome.NotFound());
    assertThat(retry(OWNER)).isInstanceOf(RetryVideo.Outcome.Retried.class);
    assertThat(jobs.waiting()).containsOnlyKeys(new Job.PlanVideo(VIDEO));
    assertThat(retry(OWNER)).isEqualTo(new RetryVideo.Outcome.NothingToRetry());

    processing.planVideo().plan(VIDEO);
    assertThat(video()).isInstanceOf(Video.Playable.class);
  }

  @Test
  void aMediaStoreThatIsFullFailsNoVideoHoweverOftenItIsTried() {
    waiting(Visibility.PRIVATE);
    MediaStoreFull full = new MediaStoreFull("no room", new IOException("No space left on device"));
    prober.finds(
        _ -> {
          throw full;
        });
    for (int attempt = 1; attempt <= 30; attempt++) {
      assertThatThrownBy(() -> processing.planVideo().plan(VIDEO)).isSameAs(full);
    }
    assertThat(video()).as("it waits to be planned").isInstanceOf(Video.Processing.class);
  }

  @Test
  void aMediaStoreThatFillsUpWhileSegmentsAreMadeLosesNoRung() {
    waiting(Visibility.PRIVATE);
    processing.planVideo().plan(VIDEO);
    MediaStoreFull full = new MediaStoreFull("no room", new IOException("No space left on device"));
    transcoder.beforeEach(
        _ -> {
          throw full;
        });
    for (int attempt = 1; attempt <= 30; attempt++) {
      doAllJobs();
      clock.pass(Duration.ofMinutes(1));
    }

    transcoder.beforeEach(_ -> {});
    doAllJobs();

    assertThat(video()).as("once there is room").isInstanceOf(Video.Ready.class);
    assertThat(media.lostRenditions().of(PLAN)).isEmpty();
  }

  @Test
  void ofAVideoThatWasDeletedWhileItWasPlannedNothingStays() {
    waiting(Visibility.PUBLIC);
    prober.finds(
        _ -> {
          videos.erase(VIDEO);
          return ScriptedProber.film();
        });

    processing.planVideo().plan(VIDEO);

    assertThat(jobs.waiting()).containsOnlyKeys(new Job.EraseMedia(PLAN));
  }

  @Test
  void runAfterRunAVideoBecomesReady() {
    waiting(Visibility.PRIVATE);
    processing.planVideo().plan(VIDEO);

    doAllJobs();

    assertThat(video())
        .isInstanceOfSatisfying(Video.Ready.class, ready -> assertThat(ready.problem()).isEmpty());
    assertThat(media.segments().stored(PLAN)).isNotEmpty();
    assertThat(media.pictures().stored(PLAN)).contains(POSTER, new PictureName.Sheet(0));
  }

  @Test
  void aPictureStandsForAVideoOnceItIsMade() {
    waiting(Visibility.PRIVATE);
    processing.planVideo().plan(VIDEO);

    assertThat(video().card().poster()).isEmpty();
    processing.makeVideoPosters().make(VIDEO);

    assertThat(video().card().poster()).contains(PosterId.FIRST);
  }

  @Test
  void whatACreatorChoseMeanwhileStandsForTheVideo() {
    waiting(Visibility.PRIVATE);
    processing.planVideo().plan(VIDEO);
    videos.keep(((Video.Playable) video()).represent(new PosterId("2")));

    processing.makeVideoPosters().make(VIDEO);

    assertThat(video().card().poster()).contains(new PosterId("2"));
  }

  @Test
  void aVideoThatLostARungIsReadyWithAProblem() {
    waiting(Visibility.PRIVATE);
    processing.planVideo().plan(VIDEO);
    transcoder.damage(media.plans().find(PLAN).orElseThrow().video().getFirst().name(), 3);

    doAllJobs();

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Ready.class,
            ready ->
                assertThat(ready.problem())
                    .hasValueSatisfying(
                        problem -> {
                          assertThat(problem.code()).isEqualTo("rendition-lost");
                          assertThat(problem.detail()).contains("240p");
                        }));
  }

  @Test
  void aVideoWhoseEncoderIsGoneMovesOnToASuccessorOfItsPlanUnderNewAddresses() {
    waiting(Visibility.PUBLIC);
    processing.planVideo().plan(VIDEO);
    Spell old = video().card().publication().spell().orElseThrow();
    media
        .plans()
        .find(PLAN)
        .orElseThrow()
        .video()
        .forEach(picture -> transcoder.encodeOtherwise(PLAN, picture.name()));

    for (int minute = 0; minute < 10; minute++) {
      doAllJobs();
      clock.pass(Duration.ofMinutes(1));
    }

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Ready.class,
            ready -> {
              assertThat(ready.plan()).isEqualTo(new PlanId("source-2"));
              assertThat(ready.problem()).isEmpty();
              Spell fresh = ready.card().publication().spell().orElseThrow();
              assertThat(fresh).isNotEqualTo(old);
              assertThat(spells.find(fresh)).contains(ready.plan());
            });
    assertThat(media.plans().keeps(PLAN)).isTrue();
    assertThat(jobs.waiting())
        .containsOnlyKeys(
            new Job.EraseMedia(PLAN), new Job.CloseSpell(old), new Job.ShowCaptions(VIDEO));
  }

  @Test
  void aVideoWithoutAPictureFailsAndCanBeTriedAgain() {
    waiting(Visibility.PUBLIC);
    processing.planVideo().plan(VIDEO);
    Spell spell = video().card().publication().spell().orElseThrow();
    media
        .plans()
        .find(PLAN)
        .orElseThrow()
        .video()
        .forEach(picture -> transcoder.damage(picture.name(), 1));

    doAllJobs();

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Failed.class,
            failed -> assertThat(failed.problem().code()).isEqualTo("cannot-be-made"));
    assertThat(jobs.waiting())
        .containsOnlyKeys(
            new Job.CloseSpell(spell), new Job.ShowCaptions(VIDEO), new Job.MeasureLoudness(VIDEO));

    spells.close(spell);
    transcoder.repair();
    assertThat(retry(OWNER)).isInstanceOf(RetryVideo.Outcome.Retried.class);
    Spell fresh = video().card().publication().spell().orElseThrow();
    assertThat(fresh).isNotEqualTo(spell);
    assertThat(spells.find(fresh)).contains(PLAN);
    assertThat(jobs.waiting())
        .containsKeys(new Job.ShowCaptions(VIDEO), new Job.ReadEmbeddedText(VIDEO));

    doAllJobs();
    assertThat(video())
        .isInstanceOfSatisfying(Video.Ready.class, ready -> assertThat(ready.problem()).isEmpty());
  }

  @Test
  void aVideoWhoseSourceIsGoneIsReadyWithWhatIsWholeAndSaysSo() {
    waiting(Visibility.PRIVATE);
    processing.planVideo().plan(VIDEO);
    RenditionName whole = media.plans().find(PLAN).orElseThrow().video().getFirst().name();
    transcoder.beforeEach(
        _ -> {
          throw new SourceMissing(SOURCE);
        });
    IntStream.range(0, 10)
        .forEach(
            segment ->
                media
                    .segments()
                    .put(new SegmentName(PLAN, whole, segment), ByteBuffer.wrap(new byte[1])));

    doAllJobs();

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Ready.class,
            ready -> assertThat(ready.problem().orElseThrow().code()).isEqualTo("source-lost"));
  }

  @Test
  void aVideoWhoseSourceIsGoneBeforeAnyPictureWasWholeFailsForGood() {
    waiting(Visibility.PRIVATE);
    processing.planVideo().plan(VIDEO);
    transcoder.beforeEach(
        _ -> {
          throw new SourceMissing(SOURCE);
        });

    doAllJobs();

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Refused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("source-lost"));
    assertThat(jobs.waiting())
        .containsOnlyKeys(
            new Job.EraseMedia(PLAN),
            new Job.EraseSource(SOURCE),
            new Job.ShowCaptions(VIDEO),
            new Job.MeasureLoudness(VIDEO));
    assertThat(retry(OWNER)).isEqualTo(new RetryVideo.Outcome.NothingToRetry());
  }

  @Test
  void aVideoThatWasReadyIsToldWhatItLacksSinceItsSourceIsGone() {
    Video.Ready ready = readyOnDemand();
    Plan plan = media.plans().find(PLAN).orElseThrow();
    plan.renditions().stream()
        .skip(1)
        .forEach(gone -> media.lostRenditions().lose(PLAN, gone.name(), "its source is gone"));

    processing.settleMedia().settle(PLAN);
    processing.settleMedia().settle(PLAN);

    assertThat(video())
        .isEqualTo(ready.completeWithout(((Video.Ready) video()).problem().orElseThrow()));
    assertThat(((Video.Ready) video()).problem().orElseThrow().code()).isEqualTo("source-lost");
  }

  @Test
  void aVideoThatWasReadyMovesOnToASuccessorWhenAViewerFindsItsEncoderGone() {
    Video.Ready ready = readyOnDemand();

    processing.renewMedia().renew(PLAN);
    processing.renewMedia().renew(PLAN);

    assertThat(video())
        .isInstanceOfSatisfying(
            Video.Playable.class,
            moved -> {
              assertThat(moved.plan()).isEqualTo(new PlanId("source-2"));
              assertThat(moved.length()).isEqualTo(ready.length());
            });
    assertThat(jobs.waiting()).containsKeys(new Job.MakeBeginning(VIDEO), new Job.EraseMedia(PLAN));
  }

  private Video.Ready readyOnDemand() {
    waiting(Visibility.PRIVATE);
    processing.planVideo().plan(VIDEO);
    Video.Ready ready = ((Video.Playable) video()).complete();
    videos.keep(ready);
    return ready;
  }

  @Test
  void aDeletedVideoIsLeftAlone() {
    waiting(Visibility.PRIVATE);
    processing.planVideo().plan(VIDEO);
    videos.erase(VIDEO);

    processing.makeBeginning().make(VIDEO);
    processing.makeNextRun().make(CHANNEL.id());
    processing.makeVideoPosters().make(VIDEO);

    assertThat(transcoder.calls()).isEmpty();
    assertThat(media.pictures().stored(PLAN)).isEmpty();
  }

  @Test
  void whoMaySeeAVideoMayFollowIt() {
    waiting(Visibility.PRIVATE);
    assertThat(processing.followProcessing().follow(OWNER, VIDEO))
        .isInstanceOfSatisfying(
            FollowProcessing.Outcome.Followed.class,
            followed -> {
              assertThat(followed.video()).isEqualTo(video());
              assertThat(followed.progress()).isEmpty();
            });

    processing.planVideo().plan(VIDEO);
    assertThat(processing.followProcessing().follow(OWNER, VIDEO))
        .isInstanceOfSatisfying(
            FollowProcessing.Outcome.Followed.class,
            followed ->
                assertThat(followed.progress())
                    .hasValueSatisfying(progress -> assertThat(progress.fraction()).isEqualTo(0)));

    assertThat(processing.followProcessing().follow(new Actor.Guest(), VIDEO))
        .isEqualTo(new FollowProcessing.Outcome.NotFound());
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

  private void waiting(Visibility wish) {
    videos.keep(processing(wish));
  }

  private static Video.Processing processing(Visibility wish) {
    return new Video.Processing(
        new Card(
            VIDEO,
            CHANNEL.id(),
            Details.titled(new Title("A video")),
            Publication.wished(wish),
            NOW),
        SOURCE);
  }

  private RetryVideo.Outcome retry(Actor actor) {
    return new Publishing(
            transactions, videos, channels, spells, media.lostRenditions(), jobs, ids, clock)
        .retryVideo()
        .retry(actor, VIDEO);
  }

  private Video video() {
    return videos.find(VIDEO).orElseThrow();
  }
}
