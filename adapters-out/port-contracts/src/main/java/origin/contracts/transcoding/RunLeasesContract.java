package origin.contracts.transcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.MakerId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.ports.transcoding.RunLeases;
import origin.ports.work.Transactions;

/// The promises of [RunLeases].
public interface RunLeasesContract {
  /// The adapter under test.
  RunLeases leases();

  /// The transactions that it takes part in.
  Transactions transactions();

  /// When leases of these tests begin.
  Instant BEGUN = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  default void whatRanOutOfThoseForViewersIsRemovedAndNothingElse() {
    Run run = new Run(SegmentRange.of(3), Set.of(ExamplePlans.SMALL.name()));
    PlanId plan = anyPlan();
    RunLease over = forViewer(plan, run, BEGUN.minusSeconds(60));
    RunLease live = forViewer(plan, run, BEGUN);
    RunLease inTheBackground =
        new RunLease(
            new LeaseId(anyId()),
            plan,
            run,
            over.holder(),
            1,
            over.begun(),
            over.until(),
            Optional.empty());
    List.of(over, live, inTheBackground).forEach(leases()::keep);

    leases().removeOldForViewers(BEGUN);

    assertThat(leases().of(plan)).containsExactlyInAnyOrder(live, inTheBackground);
  }

  private static RunLease forViewer(PlanId plan, Run run, Instant begun) {
    return RunLease.forViewer(
        new LeaseId(anyId()), plan, run, new MakerId("maker"), begun, begun.plusSeconds(30));
  }

  @Test
  default void aKeptLeaseIsFoundAsItWas() {
    PlanId plan = anyPlan();
    RunLease held = lease(plan, 0);
    RunLease waiting =
        new RunLease(
            new LeaseId(anyId()),
            plan,
            new Run(new SegmentRange(3, 9), Set.of(ExamplePlans.SMALL.name())),
            Optional.empty(),
            4,
            BEGUN,
            BEGUN.plusMillis(1500),
            Optional.of("the encoder crashed – twice"));
    leases().keep(held);
    leases().keep(waiting);
    leases().keep(lease(anyPlan(), 0));

    assertThat(leases().of(plan)).containsExactlyInAnyOrder(held, waiting);
    assertThat(leases().ofToChange(plan)).containsExactlyInAnyOrder(held, waiting);
  }

  @Test
  default void aLeaseThatIsKeptAgainIsChanged() {
    PlanId plan = anyPlan();
    RunLease held = lease(plan, 0);
    leases().keep(held);

    RunLease failed = held.failed("it failed", BEGUN);
    leases().keep(failed);

    assertThat(leases().of(plan)).containsExactly(failed);
  }

  @Test
  default void aLeaseIsLiveForLongerOnceItWasExtended() {
    PlanId plan = anyPlan();
    RunLease held = lease(plan, 0);
    leases().keep(held);

    assertThat(leases().extend(held.id(), BEGUN.plusSeconds(99))).isTrue();

    assertThat(leases().of(plan)).containsExactly(held.extended(BEGUN.plusSeconds(99)));
  }

  @Test
  default void whatWasRemovedIsNeitherFoundNorExtended() {
    PlanId plan = anyPlan();
    RunLease held = lease(plan, 0);
    leases().keep(held);

    leases().remove(held.id());
    leases().remove(held.id());

    assertThat(leases().extend(held.id(), BEGUN.plusSeconds(99))).isFalse();
    assertThat(leases().of(plan)).isEmpty();
  }

  @Test
  default void aForgottenPlanHasNoLeases() {
    PlanId plan = anyPlan();
    PlanId other = anyPlan();
    leases().keep(lease(plan, 0));
    leases().keep(lease(plan, 10));
    leases().keep(lease(other, 0));

    leases().forget(plan);

    assertThat(leases().of(plan)).isEmpty();
    assertThat(leases().of(other)).hasSize(1);
  }

  @Test
  default void aLeaseIsUndoneWithItsTransaction() {
    PlanId plan = anyPlan();

    assertThatThrownBy(
            () ->
                transactions()
                    .run(
                        () -> {
                          leases().keep(lease(plan, 0));
                          throw new IllegalStateException("undo");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(leases().of(plan)).isEmpty();
  }

  @Test
  default void ofManyWhoWantTheSameRunOneTakesItAlsoWhereNobodyWasBefore() {
    PlanId plan = anyPlan();

    List<Boolean> took =
        Crowd.of(
            6,
            _ ->
                transactions()
                    .run(
                        () -> {
                          if (!leases().ofToChange(plan).isEmpty()) {
                            return false;
                          }
                          leases().keep(lease(plan, 0));
                          return true;
                        }));

    assertThat(took).containsOnlyOnce(true);
    assertThat(leases().of(plan)).hasSize(1);
  }

  private static RunLease lease(PlanId plan, int first) {
    return new RunLease(
        new LeaseId(anyId()),
        plan,
        new Run(
            new SegmentRange(first, first + 9),
            Set.of(ExamplePlans.SMALL.name(), ExamplePlans.SOUND.name())),
        Optional.of(new MakerId("maker")),
        1,
        BEGUN,
        BEGUN.plusSeconds(30),
        Optional.empty());
  }

  private static PlanId anyPlan() {
    return new PlanId(anyId());
  }

  private static String anyId() {
    return UUID.randomUUID().toString();
  }
}
