package origin.domain.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Size;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;

class WorkloadTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final MakerId ADA = new MakerId("ada");
  private static final MakerId BOB = new MakerId("bob");

  private static final Rendition PICTURE =
      rendition(new Recipe.CopiedVideo(new Size(1920, 1080), new FrameRate(25, 1), 1000));
  private static final Rendition SOUND =
      rendition(new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 2, 128, "und"));
  private static final Plan PLAN =
      new Plan(
          new PlanId("plan"),
          new SourceId("source"),
          new Timeline(1000, IntStream.rangeClosed(0, 22).mapToLong(i -> i * 4000L).toArray()),
          List.of(PICTURE),
          List.of(SOUND));

  private static final Run BEGINNING = run(0, 1, PICTURE, SOUND);
  private static final Run FIRST = run(2, 11, PICTURE, SOUND);
  private static final Run SECOND = run(12, 21, PICTURE, SOUND);

  @Test
  void nobodyGetsWhatSomebodyIsAt() {
    assertThat(next()).isEqualTo(make(BEGINNING));
    assertThat(next(held(BEGINNING, 1))).isEqualTo(make(FIRST));
    assertThat(next(held(BEGINNING, 1), held(FIRST, 1))).isEqualTo(make(SECOND));
  }

  @Test
  void whoFindsEverythingTakenComesBackWhenTheFirstLeaseEnds() {
    RunLease sooner = held(FIRST, 1).extended(NOW.plusSeconds(7));

    assertThat(next(held(BEGINNING, 1), sooner, held(SECOND, 1)))
        .isEqualTo(new Step.Wait(NOW.plusSeconds(7)));
  }

  @Test
  void whatHasNotComeYetIsNotMissing() {
    assertThat(nextOf(Offer.beginning(PLAN, 0))).isEqualTo(new Step.Done());
    assertThat(nextOf(Offer.beginning(PLAN, 2))).isEqualTo(make(BEGINNING));
    assertThat(nextOf(Offer.beginning(PLAN, 5), held(BEGINNING, 1)))
        .isEqualTo(make(run(2, 4, PICTURE, SOUND)));
  }

  @Test
  void whatADeadMakerHeldGoesToTheNext() {
    RunLease dead = expired(held(FIRST, 1));

    assertThat(next(held(BEGINNING, 1), dead))
        .isEqualTo(new Step.Make(FIRST, 2, Optional.of(dead)));
  }

  @Test
  void whatADeadMakerHadStoredIsNotMadeAgainAndForgivesItsDeath() {
    RunLease dead = expired(held(FIRST, 5));

    assertThat(next(stored(run(2, 4, PICTURE), run(2, 7, SOUND)), dead))
        .isEqualTo(new Step.Make(run(5, 11, PICTURE, SOUND), 1, Optional.of(dead)));
    assertThat(next(stored(FIRST), dead)).isEqualTo(new Step.Drop(dead));
  }

  @Test
  void aRunThatKillsItsMakersIsDividedAndWhatStillKillsIsLost() {
    RunLease killer = expired(held(FIRST, 3));
    assertThat(next(killer))
        .isInstanceOfSatisfying(
            Step.Divide.class,
            divide ->
                assertThat(divide.alone())
                    .containsExactlyInAnyOrder(run(2, 11, PICTURE), run(2, 11, SOUND)));

    RunLease alone = expired(held(run(2, 11, PICTURE), 5));
    assertThat(next(alone)).isEqualTo(new Step.Make(run(2, 11, PICTURE), 6, Optional.of(alone)));

    RunLease last = expired(held(run(2, 11, PICTURE), 6));
    assertThat(next(last)).isEqualTo(new Step.Lose(last, PICTURE.name()));
  }

  @Test
  void aLeaseOfALostRenditionIsDropped() {
    RunLease lease = expired(held(run(2, 11, PICTURE), 2));

    assertThat(
            new Workload(Offer.whole(PLAN), Map.of(), Set.of(PICTURE.name()), List.of(lease))
                .next(NOW, ADA))
        .isEqualTo(new Step.Drop(lease));
  }

  @Test
  void aStragglerIsRacedByOneOther() {
    RunLease straggler = held(SECOND, 1).extended(NOW.plus(Duration.ofHours(1)));
    Map<RenditionName, Set<Integer>> rest = stored(BEGINNING, FIRST);
    Instant late = NOW.plus(Duration.ofMinutes(10));

    assertThat(workload(rest, straggler).next(late.minusSeconds(1), BOB))
        .isEqualTo(new Step.Wait(late));
    assertThat(workload(rest, straggler).next(late, ADA)).isInstanceOf(Step.Wait.class);
    assertThat(workload(rest, straggler).next(late, BOB))
        .isEqualTo(new Step.Make(SECOND, 1, Optional.empty()));

    RunLease racing =
        new RunLease(
            new LeaseId("racing"),
            PLAN.id(),
            SECOND,
            Optional.of(BOB),
            1,
            late,
            late.plus(TERM),
            Optional.empty());
    assertThat(workload(rest, straggler, racing).next(late, new MakerId("cleo")))
        .isEqualTo(new Step.Wait(late.plus(TERM)));
  }

  @Test
  void nothingIsLeftToDoWhenEverythingIsStored() {
    assertThat(next(stored(BEGINNING, FIRST, SECOND))).isEqualTo(new Step.Done());
  }

  @Test
  void theBeginningIsThereToBeTakenUntilSomebodyIsAtIt() {
    assertThat(workload(Map.of()).beginning(NOW)).contains(BEGINNING);
    assertThat(workload(Map.of(), held(BEGINNING, 1)).beginning(NOW)).isEmpty();
    assertThat(workload(stored(BEGINNING)).beginning(NOW)).isEmpty();
  }

  private static Step next(RunLease... leases) {
    return next(Map.of(), leases);
  }

  private static Step next(Map<RenditionName, Set<Integer>> stored, RunLease... leases) {
    return workload(stored, leases).next(NOW, ADA);
  }

  private static Step nextOf(Offer offer, RunLease... leases) {
    return new Workload(offer, Map.of(), Set.of(), List.of(leases)).next(NOW, ADA);
  }

  private static Workload workload(Map<RenditionName, Set<Integer>> stored, RunLease... leases) {
    return new Workload(Offer.whole(PLAN), stored, Set.of(), List.of(leases));
  }

  private static Step make(Run run) {
    return new Step.Make(run, 1, Optional.empty());
  }

  private static RunLease held(Run run, int attempt) {
    return new RunLease(
        new LeaseId("lease-" + run.range().first()),
        PLAN.id(),
        run,
        Optional.of(ADA),
        attempt,
        NOW,
        NOW.plus(TERM),
        Optional.empty());
  }

  private static RunLease expired(RunLease lease) {
    return lease.extended(NOW);
  }

  private static Map<RenditionName, Set<Integer>> stored(Run... made) {
    var stored = new HashMap<RenditionName, Set<Integer>>();
    for (Run run : made) {
      for (RenditionName rendition : run.renditions()) {
        IntStream.rangeClosed(run.range().first(), run.range().last())
            .forEach(i -> stored.computeIfAbsent(rendition, _ -> new HashSet<>()).add(i));
      }
    }
    return stored;
  }

  private static Run run(int first, int last, Rendition... renditions) {
    return new Run(
        new SegmentRange(first, last),
        Set.of(Stream.of(renditions).map(Rendition::name).toArray(RenditionName[]::new)));
  }

  private static Rendition rendition(Recipe recipe) {
    return new Rendition(recipe, "codec", new InitSegment(new byte[] {1}), 800_000, 600_000);
  }
}
