package origin.usecases.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.ManualClock;

class HeartbeatTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration TERM = Duration.ofMillis(30);
  private static final PlanId PLAN = new PlanId("plan");
  private static final RunLease LEASE =
      new RunLease(
          new LeaseId("lease"),
          PLAN,
          new Run(SegmentRange.of(1), Set.of(ExamplePlans.SMALL.name())),
          Optional.empty(),
          1,
          NOW,
          NOW.plus(TERM),
          Optional.empty());

  private final ManualClock clock = new ManualClock(NOW);
  private final InMemoryRunLeases leases = new InMemoryRunLeases(new InMemoryTransactions());

  @Test
  void keepsALeaseLiveWhileItsMakerLives() {
    leases.keep(LEASE);
    try (Heartbeat heartbeat = Heartbeat.begin(leases, LEASE.id(), clock, TERM)) {
      clock.pass(Duration.ofHours(1));

      await(() -> leases.of(PLAN).getFirst().isLive(clock.instant()));
      assertThat(heartbeat.isLost()).isFalse();
    }
  }

  @Test
  void noticesThatSomebodyElseTookTheRun() {
    leases.keep(LEASE);
    try (Heartbeat heartbeat = Heartbeat.begin(leases, LEASE.id(), clock, TERM)) {
      leases.remove(LEASE.id());

      await(heartbeat::isLost);
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
