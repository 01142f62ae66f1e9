package origin.usecases.transcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.memory.timeline.ScriptedProber;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.ports.timeline.ProbingFailed;
import origin.ports.timeline.ProbingStopped;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;
import origin.ports.transcoding.Urgency;

class TranscodingTest {
  private static final SourceId SOURCE = new SourceId("source");

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

    for (int attempt = 1; attempt < 5; attempt++) {
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

    assertThat(makeAll(plan)).isEqualTo(new MakeRun.Outcome.Complete(Set.of(), true));

    assertThat(transcoding.measureProgress().of(plan.id()).orElseThrow().fraction()).isEqualTo(1);
    assertThat(transcoder.calls())
        .allSatisfy(call -> assertThat(call.urgency()).isEqualTo(Urgency.BACKGROUND));
  }

  @Test
  void nothingIsMadeAheadWhereThatIsThePolicy() {
    Transcoding lazy = transcoding(MakingPolicy.ON_DEMAND);
    Plan plan = plan();

    assertThat(lazy.makeRun().make(plan.id()))
        .isEqualTo(new MakeRun.Outcome.Complete(Set.of(), true));
    assertThat(transcoder.calls()).isEmpty();
  }

  @Test
  void aDamagedRenditionIsLostAndTheOthersAreStored() {
    Plan plan = plan();
    Rendition broken = plan.video().getLast();
    transcoder.damage(broken.name(), 5);

    assertThat(makeAll(plan)).isEqualTo(new MakeRun.Outcome.Complete(Set.of(broken), true));

    assertThat(media.lostRenditions().of(plan.id()))
        .containsOnlyKeys(broken.name())
        .containsValue("segment 5: the script says so");
    assertThat(transcoding.findPlan().find(plan.id()).orElseThrow().video())
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

    int failures = 0;
    MakeRun.Outcome outcome = new MakeRun.Outcome.Progressed();
    while (outcome instanceof MakeRun.Outcome.Progressed) {
      try {
        outcome = transcoding.makeRun().make(plan.id());
      } catch (TranscodingFailed _) {
        assertThat(++failures).isLessThan(10);
      }
    }

    assertThat(outcome)
        .isEqualTo(new MakeRun.Outcome.Complete(Set.of(plan.video().getFirst()), true));
    assertThat(failures).isEqualTo(2);
  }

  @Test
  void whereNothingWorksItIsTriedForAWhileAndThenGivenUp() {
    Plan plan = plan();
    transcoder.beforeEach(
        _ -> {
          throw new TranscodingFailed("no encoder");
        });

    int failures = 0;
    MakeRun.Outcome outcome = new MakeRun.Outcome.Progressed();
    while (outcome instanceof MakeRun.Outcome.Progressed) {
      try {
        outcome = transcoding.makeRun().make(plan.id());
      } catch (TranscodingFailed _) {
        assertThat(++failures).isLessThan(100);
      }
    }

    assertThat(outcome)
        .isInstanceOfSatisfying(
            MakeRun.Outcome.Complete.class, complete -> assertThat(complete.canPlay()).isFalse());
    assertThat(transcoding.findPlan().find(plan.id())).isEmpty();
  }

  @Test
  void aSourceThatCannotBeReadNowIsNoFaultOfARendition() {
    Plan plan = plan();
    transcoder.beforeEach(
        call -> {
          if (call.wanted().size() == 1) {
            throw new SourceUnavailable(SOURCE);
          }
          throw new TranscodingFailed("a hiccup");
        });

    for (int attempt = 1; attempt <= 30; attempt++) {
      assertThatThrownBy(() -> transcoding.makeRun().make(plan.id()))
          .isInstanceOfAny(SourceUnavailable.class, TranscodingFailed.class);
    }

    assertThat(media.lostRenditions().of(plan.id())).isEmpty();
  }

  @Test
  void aWorkerThatIsStoppedLosesNothing() {
    Plan plan = plan();
    transcoder.beforeEach(
        _ -> {
          throw new TranscodingStopped(new InterruptedException());
        });

    for (int attempt = 1; attempt <= 30; attempt++) {
      assertThatThrownBy(() -> transcoding.makeRun().make(plan.id()))
          .isInstanceOf(TranscodingStopped.class);
    }

    assertThat(media.lostRenditions().of(plan.id())).isEmpty();
  }

  @Test
  void aRunEndsWhenItsPlanIsForgotten() {
    Plan plan = plan();
    transcoder.beforeEach(_ -> transcoding.eraseMedia().erase(plan.id()));

    assertThat(transcoding.makeRun().make(plan.id())).isEqualTo(new MakeRun.Outcome.Gone());
    assertThat(transcoding.makeRun().make(plan.id())).isEqualTo(new MakeRun.Outcome.Gone());
    assertThat(media.segments().stored(plan.id())).isEmpty();
  }

  @Test
  void aPosterIsMadeOnce() {
    Plan plan = plan();

    transcoding.makePoster().make(plan.id());
    transcoding.makePoster().make(plan.id());

    assertThat(media.posters().open(plan.id())).isPresent();
  }

  @Test
  void progressCountsWhatIsStored() {
    Plan plan = plan();
    transcoding.makeRun().make(plan.id());

    MeasureProgress.Progress progress = transcoding.measureProgress().of(plan.id()).orElseThrow();

    assertThat(progress.renditions())
        .extracting(MeasureProgress.Stored::rendition)
        .containsExactlyElementsOf(plan.renditions());
    assertThat(progress.renditions().getFirst().stored()).isEqualTo(2);
    assertThat(progress.renditions().getFirst().total()).isEqualTo(10);
    assertThat(progress.fraction()).isStrictlyBetween(0.0, 1.0);
  }

  private MakeRun.Outcome makeAll(Plan plan) {
    MakeRun.Outcome outcome = new MakeRun.Outcome.Progressed();
    while (outcome instanceof MakeRun.Outcome.Progressed) {
      outcome = transcoding.makeRun().make(plan.id());
    }
    return outcome;
  }

  private Plan plan() {
    return ((PlanSource.Outcome.Planned) transcoding.planSource().plan(SOURCE)).plan();
  }

  private Transcoding transcoding(MakingPolicy policy) {
    return new Transcoding(
        new Transcoding.Needs(
            prober,
            transcoder,
            transcoder,
            media.plans(),
            media.segments(),
            media.posters(),
            media.lostRenditions(),
            InstantSource.system(),
            policy,
            new Transcoding.OnDemand(4, Duration.ofSeconds(10))));
  }
}
