package origin.usecases.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
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
import origin.ports.work.Crew;
import origin.ports.work.Job;
import origin.usecases.transcoding.MakingPolicy;
import origin.usecases.transcoding.Transcoding;

/// Creators share the makers, however much each has waiting.
class FairMakingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ChannelId BUSY = new ChannelId("busy");
  private static final ChannelId MODEST = new ChannelId("modest");
  private static final VideoId CLIP = new VideoId("clip");

  private final ManualClock clock = new ManualClock(NOW);
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemoryChannels channels = new InMemoryChannels(transactions);
  private final InMemoryJobs jobs = new InMemoryJobs(transactions, clock);
  private final InMemoryMedia media = new InMemoryMedia();
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();
  private final Processing processing =
      new Processing(
          new Processing.Needs(
              transactions,
              videos,
              channels,
              new InMemoryPublicSpells(),
              jobs,
              new InMemoryIds(),
              clock,
              new Transcoding(
                  new Transcoding.Needs(
                      new ScriptedProber(),
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
  void oneCreatorHasFiftyLongVideosWaiting() {
    List.of(BUSY, MODEST).forEach(this::open);
    for (int number = 10; number < 60; number++) {
      media.plans().keep(ExamplePlans.plan("source-" + number, 900));
      videos.keep(
          new Video.Playable(
              card(new VideoId("long-" + number), BUSY),
              new SourceId("source-" + number),
              new PlanId("source-" + number),
              Duration.ofHours(1)));
      jobs.enqueue(new Job.MakeBeginning(new VideoId("long-" + number)));
      doNext(Crew.LONG_WORK);
    }
    doNext(Crew.LONG_WORK);
  }

  @Test
  void aClipOfAnotherIsPlayableAfterOneErrand() {
    upload();

    doNext(Crew.ERRANDS);

    assertThat(videos.find(CLIP).orElseThrow()).isInstanceOf(Video.Playable.class);
  }

  @Test
  void aClipOfAnotherIsReadyAfterAsManyTurnsOfTheBusyOneAsItTookItself() {
    upload();
    doNext(Crew.ERRANDS);

    List<ChannelId> turns = new ArrayList<>();
    while (!(videos.find(CLIP).orElseThrow() instanceof Video.Ready)) {
      if (doNext(Crew.LONG_WORK) instanceof Job.MakeNextRun run) {
        turns.add(run.channel());
      }
      assertThat(turns).hasSizeLessThan(100);
    }

    long ofTheBusyOne = turns.stream().filter(BUSY::equals).count();
    assertThat(ofTheBusyOne).isLessThanOrEqualTo(turns.size() - ofTheBusyOne);
  }

  @Test
  void whoIsAloneHasAllMakers() {
    int before = transcoder.calls().size();

    for (int turn = 0; turn < 10; turn++) {
      assertThat(doNext(Crew.LONG_WORK)).isEqualTo(new Job.MakeNextRun(BUSY));
    }

    assertThat(transcoder.calls()).hasSize(before + 10);
  }

  private void upload() {
    videos.keep(new Video.Processing(card(CLIP, MODEST), new SourceId("source-of-clip")));
    jobs.enqueue(new Job.PlanVideo(CLIP));
  }

  private Job doNext(Crew crew) {
    clock.pass(Duration.ofMillis(1));
    Job next = jobs.takeDue(crew).orElseThrow();
    switch (next) {
      case Job.PlanVideo job -> processing.planVideo().plan(job.video());
      case Job.MakeBeginning job -> processing.makeBeginning().make(job.video());
      case Job.MakeNextRun job -> processing.makeNextRun().make(job.channel());
      case Job.MakePoster job -> processing.makeVideoPosters().make(job.video());
      case Job.ReadEmbeddedText _, Job.ShowCaptions _ -> {
        // text is another feature's
      }
      case Job.MeasureLoudness _ -> {}
      case Job other -> throw new AssertionError("nobody asked for " + other);
    }
    return next;
  }

  private void open(ChannelId id) {
    channels.add(
        new Channel(
            id,
            new Handle(id.value()),
            new ChannelName(id.value()),
            new ViewerId("owner-of-" + id.value()),
            NOW));
  }

  private static Card card(VideoId id, ChannelId channel) {
    return new Card(
        id,
        channel,
        Details.titled(new Title(id.value())),
        Publication.wished(Visibility.PRIVATE),
        NOW);
  }
}
