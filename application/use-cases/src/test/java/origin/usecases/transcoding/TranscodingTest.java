package origin.usecases.transcoding;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.MakerId;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.domain.transcoding.Storyboard;
import origin.memory.timeline.ScriptedProber;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.ManualClock;
import origin.ports.timeline.ProbingFailed;
import origin.ports.timeline.ProbingStopped;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;
import origin.ports.transcoding.Urgency;

class TranscodingTest {
  private static final SourceId SOURCE = new SourceId("source");

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryRunLeases leases = new InMemoryRunLeases(transactions);
  private final InMemoryMedia media = new InMemoryMedia();
  private final ScriptedProber prober = new ScriptedProber();
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();
  private final Transcoding transcoding = transcoding(MakingPolicy.AT_ONCE);

  @Test
  void aSourceIsPlannedOnceHoweverOftenItIsAsked() {
    Plan first = plan();
    Plan second = plan();

    assertThat(second).isEqualTo(first);
    assertThat(prober.probes()).isEqualTo(1);
    assertThat(media.plans().find(first.id())).contains(first);
  }

  @Test
  void aRefusedSourceKeepsNothing() {
    prober.refuses(SourceProblem.NO_VIDEO);

    assertThat(transcoding.planSource().plan(SOURCE))
        .isEqualTo(new PlanSource.Outcome.Refused(SourceProblem.NO_VIDEO));
    assertThat(transcoder.calls()).isEmpty();
  }

  @Test
  void aFaultOfThisInstallationIsTriedAgainButNotForEver() {
    prober.finds(
        _ -> {
          throw new ProbingFailed("broken");
        });

    for (int attempt = 1; attempt < 10; attempt++) {
      assertThatThrownBy(() -> transcoding.planSource().plan(SOURCE))
          .isInstanceOf(ProbingFailed.class);
    }
    assertThat(transcoding.planSource().plan(SOURCE)).isEqualTo(new PlanSource.Outcome.GivenUp());
  }

  @Test
  void aWorkerThatIsStoppedGivesNoSourceUp() {
    prober.finds(
        _ -> {
          throw new ProbingStopped(new InterruptedException());
        });

    for (int attempt = 1; attempt <= 30; attempt++) {
      assertThatThrownBy(() -> transcoding.planSource().plan(SOURCE))
          .isInstanceOf(ProbingStopped.class);
    }
  }

  @Test
  void runAfterRunTheWholeLadderIsStored() {
    Plan plan = plan();

    assertThat(makeAll(plan)).isEqualTo(new TakeRun.Outcome.Complete(Set.of(), true, false));

    assertThat(transcoding.measureProgress().of(plan.id()).orElseThrow().fraction()).isEqualTo(1);
    assertThat(transcoder.calls())
        .allSatisfy(call -> assertThat(call.urgency()).isEqualTo(Urgency.BACKGROUND));
    assertThat(leases.of(plan.id())).isEmpty();
  }

  @Test
  void nothingIsMadeAheadWhereThatIsThePolicy() {
    Transcoding lazy = transcoding(MakingPolicy.ON_DEMAND);
    Plan plan = plan();

    assertThat(lazy.takeRun().take(plan.id()))
        .isEqualTo(new TakeRun.Outcome.Complete(Set.of(), true, false));
    assertThat(lazy.takeRun().takeBeginning(plan.id())).isEmpty();
  }

  @Test
  void aVideoIsCompleteWithoutTheLargerPicturesThatAreMadeOnDemand() {
    Plan plan = plan();
    Set<RenditionName> larger =
        plan.dispensable().stream().map(Rendition::name).collect(toUnmodifiableSet());
    assertThat(larger).isNotEmpty();
    Transcoding thrifty = transcoding(new MakingPolicy(1));

    assertThat(makeAll(thrifty, plan))
        .isEqualTo(new TakeRun.Outcome.Complete(Set.of(), true, false));

    assertThat(media.segments().stored(plan.id()).keySet())
        .contains(plan.video().getFirst().name())
        .doesNotContainAnyElementsOf(larger);
    MeasureProgress.Progress progress = thrifty.measureProgress().of(plan.id()).orElseThrow();
    assertThat(progress.fraction()).isEqualTo(1);
    assertThat(progress.renditions())
        .allSatisfy(
            each ->
                assertThat(each.onDemand()).isEqualTo(larger.contains(each.rendition().name())));
  }

  @Test
  void nobodyWaitsForWhatViewersHaveMade() {
    Plan plan = plan();
    Transcoding thrifty = transcoding(new MakingPolicy(1));
    assertThat(makeAll(thrifty, plan)).isInstanceOf(TakeRun.Outcome.Complete.class);
    leases.keep(
        RunLease.forViewer(
            new LeaseId("a-viewer"),
            plan.id(),
            new Run(SegmentRange.of(0), Set.of(plan.video().getLast().name())),
            new MakerId("somebody"),
            clock.instant(),
            clock.instant().plusSeconds(30)));

    assertThat(thrifty.takeRun().take(plan.id()))
        .isEqualTo(new TakeRun.Outcome.Complete(Set.of(), true, false));
  }

  @Test
  void aDamagedRenditionIsLostAfterSomeAttemptsAndTheOthersAreStored() {
    Plan plan = plan();
    Rendition broken = plan.video().getLast();
    transcoder.damage(broken.name(), 5);

    assertThat(makeAll(plan)).isEqualTo(new TakeRun.Outcome.Complete(Set.of(broken), true, false));

    assertThat(media.lostRenditions().of(plan.id()))
        .containsOnlyKeys(broken.name())
        .containsValue("segment 5: the script says so");
    assertThat(transcoder.calls())
        .as("one after the other, until it was the only one that failed")
        .contains(
            new ScriptedTranscoder.Call(
                Set.of(broken.name()), new SegmentRange(5, 9), Urgency.BACKGROUND));
    assertThat(transcoding.findPlan().find(plan.id()).orElseThrow().plan().video())
        .doesNotContain(broken)
        .hasSize(plan.video().size() - 1);
    assertThat(transcoding.measureProgress().of(plan.id()).orElseThrow().fraction()).isEqualTo(1);
  }

  @Test
  void whatFailsWhileOthersWorkIsLostAfterSomeAttempts() {
    Plan plan = plan();
    RenditionName broken = plan.video().getFirst().name();
    transcoder.beforeEach(
        call -> {
          if (call.wanted().contains(broken)) {
            throw new TranscodingFailed("the encoder crashed");
          }
        });

    assertThat(makeAll(plan))
        .isEqualTo(new TakeRun.Outcome.Complete(Set.of(plan.video().getFirst()), true, false));
    assertThat(media.lostRenditions().of(plan.id())).containsValue("the encoder crashed");
  }

  @Test
  void whereNothingWorksItIsTriedForAWhileAndThenGivenUp() {
    Plan plan = plan();
    Instant begun = clock.instant();
    transcoder.beforeEach(
        _ -> {
          throw new TranscodingFailed("no encoder");
        });

    assertThat(makeAll(plan))
        .isInstanceOfSatisfying(
            TakeRun.Outcome.Complete.class, complete -> assertThat(complete.canPlay()).isFalse());
    assertThat(transcoding.findPlan().find(plan.id())).isEmpty();
    assertThat(Duration.between(begun, clock.instant()))
        .as("an operator has a while to mend it")
        .isGreaterThan(Duration.ofMinutes(10));
  }

  @Test
  void aSourceThatCannotBeReadNowIsNoFaultOfARendition() {
    Plan plan = plan();
    transcoder.beforeEach(
        call -> {
          if (transcoder.calls().size() < 50) {
            throw new SourceUnavailable(SOURCE);
          }
        });

    assertThat(makeAll(plan)).isEqualTo(new TakeRun.Outcome.Complete(Set.of(), true, false));
  }

  @Test
  void aSourceThatCannotBeReadKeepsNobodyFromTheOthers() {
    Plan gone = plan();
    Plan other = plan(new SourceId("other"));
    transcoder.beforeEach(
        _ -> {
          throw new SourceUnavailable(SOURCE);
        });

    taken(gone).make();

    assertThat(transcoding.takeRun().take(gone.id())).isInstanceOf(TakeRun.Outcome.Waits.class);
    assertThat(transcoding.takeRun().take(other.id())).isInstanceOf(TakeRun.Outcome.Taken.class);
  }

  @Test
  void aSourceThatIsGoneForGoodIsNotTriedAgainAndWhatIsStoredToItsEndStays() {
    Plan plan = plan();
    Rendition whole = plan.video().getFirst();
    store(plan, whole, 10);
    store(plan, plan.video().getLast(), 9);
    transcoder.beforeEach(
        _ -> {
          throw new SourceMissing(SOURCE);
        });

    TakeRun.Outcome end = makeAll(plan);

    Set<Rendition> lost = new HashSet<>(plan.renditions());
    lost.remove(whole);
    assertThat(end).isEqualTo(new TakeRun.Outcome.Complete(lost, true, true));
    assertThat(transcoder.calls()).hasSize(1);
    assertThat(leases.of(plan.id())).isEmpty();
    assertThat(transcoding.findPlan().find(plan.id()).orElseThrow().plan().renditions())
        .as("only what is whole is listed")
        .containsExactly(whole);
  }

  @Test
  void aSourceThatIsGoneBeforeItWasPlannedIsRefused() {
    prober.finds(
        source -> {
          throw new SourceMissing(source);
        });

    assertThat(transcoding.planSource().plan(SOURCE))
        .isEqualTo(new PlanSource.Outcome.Refused(SourceProblem.LOST));
  }

  @Test
  void aPosterOfASourceThatIsGoneIsNotTriedAgain() {
    Plan plan = plan();
    transcoder.beforePoster(
        () -> {
          throw new SourceMissing(SOURCE);
        });

    transcoding.makePosters().make(plan.id());

    assertThat(media.pictures().stored(plan.id())).isEmpty();
  }

  @Test
  void whereTheEncoderFailsEverythingIsLeftToOthersForAMoment() {
    Plan one = plan();
    Plan other = plan(new SourceId("other"));
    transcoder.beforeEach(
        _ -> {
          throw new TranscodingFailed("no encoder");
        });

    taken(one).make();

    assertThat(transcoding.takeRun().take(other.id()))
        .isEqualTo(new TakeRun.Outcome.Waits(clock.instant().plusSeconds(1)));
    assertThat(transcoding(MakingPolicy.AT_ONCE).takeRun().take(other.id()))
        .as("in another process")
        .isInstanceOf(TakeRun.Outcome.Taken.class);
  }

  @Test
  void aWorkerThatIsStoppedLosesNothingAndHandsItsRunBack() {
    Plan plan = plan();
    transcoder.beforeEach(
        _ -> {
          throw new TranscodingStopped(new InterruptedException());
        });

    for (int attempt = 1; attempt <= 30; attempt++) {
      TakenRun run = taken(plan);
      assertThatThrownBy(run::make).isInstanceOf(TranscodingStopped.class);
      assertThat(leases.of(plan.id())).isEmpty();
    }

    assertThat(media.lostRenditions().of(plan.id())).isEmpty();
  }

  @Test
  void aRunEndsWhenItsPlanIsForgotten() {
    Plan plan = plan();
    transcoder.beforeEach(_ -> transcoding.eraseMedia().erase(plan.id()));

    taken(plan).make();

    assertThat(transcoding.takeRun().take(plan.id())).isEqualTo(new TakeRun.Outcome.Gone());
    assertThat(media.segments().stored(plan.id())).isEmpty();
    assertThat(leases.of(plan.id())).isEmpty();
  }

  @Test
  void whatAPlayerStartsWithIsTakenOnce() {
    Plan plan = plan();

    TakenRun beginning = transcoding.takeRun().takeBeginning(plan.id()).orElseThrow();
    assertThat(transcoding.takeRun().takeBeginning(plan.id())).isEmpty();
    beginning.make();

    assertThat(transcoding.takeRun().takeBeginning(plan.id())).isEmpty();
    assertThat(media.segments().stored(plan.id()))
        .containsEntry(plan.video().getFirst().name(), Set.of(0, 1));
  }

  @Test
  void postersAreMadeOnceAndInEverySize() {
    Plan plan = plan();

    transcoding.makePosters().make(plan.id());
    transcoding.makePosters().make(plan.id());

    assertThat(media.pictures().stored(plan.id()))
        .hasSize(PosterId.CANDIDATES * PosterSize.values().length);
  }

  @Test
  void aStoryboardIsMadeOnlyOfWhatIsStored() {
    Plan plan = plan();

    transcoding.makeStoryboard().make(plan.id());
    assertThat(media.pictures().stored(plan.id())).isEmpty();

    Rendition smallest = plan.video().getFirst();
    for (int segment = 0; segment < plan.timeline().segments(); segment++) {
      media
          .segments()
          .put(new SegmentName(plan.id(), smallest.name(), segment), ByteBuffer.allocate(1));
    }
    transcoding.makeStoryboard().make(plan.id());
    assertThat(media.pictures().stored(plan.id()))
        .containsExactlyElementsOf(Storyboard.of(plan).names());
  }

  @Test
  void progressCountsWhatIsStored() {
    Plan plan = plan();
    taken(plan).make();

    MeasureProgress.Progress progress = transcoding.measureProgress().of(plan.id()).orElseThrow();

    assertThat(progress.renditions())
        .extracting(MeasureProgress.Stored::rendition)
        .containsExactlyElementsOf(plan.renditions());
    assertThat(progress.renditions().getFirst().stored()).isEqualTo(2);
    assertThat(progress.renditions().getFirst().total()).isEqualTo(10);
    assertThat(progress.fraction()).isStrictlyBetween(0.0, 1.0);
  }

  /// As workers do, waiting where there is nothing to do.
  private TakeRun.Outcome makeAll(Plan plan) {
    return makeAll(transcoding, plan);
  }

  private TakeRun.Outcome makeAll(Transcoding by, Plan plan) {
    for (int steps = 0; steps < 1000; steps++) {
      switch (by.takeRun().take(plan.id())) {
        case TakeRun.Outcome.Taken(var run) -> run.make();
        case TakeRun.Outcome.Waits(var until) -> clock.passUntil(until);
        case TakeRun.Outcome outcome -> {
          return outcome;
        }
      }
    }
    throw new AssertionError("this never ends");
  }

  private void store(Plan plan, Rendition rendition, int segments) {
    IntStream.range(0, segments)
        .forEach(
            segment ->
                media
                    .segments()
                    .put(
                        new SegmentName(plan.id(), rendition.name(), segment),
                        ByteBuffer.wrap(new byte[1])));
  }

  private TakenRun taken(Plan plan) {
    return ((TakeRun.Outcome.Taken) transcoding.takeRun().take(plan.id())).run();
  }

  private Plan plan() {
    return plan(SOURCE);
  }

  private Plan plan(SourceId source) {
    return ((PlanSource.Outcome.Planned) transcoding.planSource().plan(source)).plan();
  }

  private Transcoding transcoding(MakingPolicy policy) {
    return new Transcoding(
        new Transcoding.Needs(
            prober,
            transcoder,
            transcoder,
            media.plans(),
            media.segments(),
            media.pictures(),
            media.lostRenditions(),
            media.extents(),
            leases,
            new InMemoryJobs(transactions, clock),
            transactions,
            new InMemoryIds(),
            clock,
            policy,
            new Transcoding.OnDemand(4, Duration.ofSeconds(10)),
            4));
  }
}
