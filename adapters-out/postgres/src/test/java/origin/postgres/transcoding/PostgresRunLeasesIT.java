package origin.postgres.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.transcoding.ExamplePlans;
import origin.contracts.transcoding.RunLeasesContract;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.MakerId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.ports.work.Transactions;
import origin.postgres.database.FreshDatabase;

class PostgresRunLeasesIT implements RunLeasesContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final PlanId PLAN = new PlanId("plan");

  @Override
  public PostgresRunLeases leases() {
    return new PostgresRunLeases(DATABASE.get().sql());
  }

  @Override
  public Transactions transactions() {
    return DATABASE.get().transactions();
  }

  @Test
  void givesBackWhatAnEarlierLifeHeldAndNotWhatWaitsToBeTriedAgain() {
    RunLease held = lease("held", Optional.of(new MakerId("earlier-life")));
    RunLease waiting = lease("waiting", Optional.empty());
    leases().keep(held);
    leases().keep(waiting);
    Instant now = BEGUN.plusSeconds(1);

    assertThat(leases().giveBackAll(now)).isOne();

    assertThat(leases().of(PLAN)).containsExactlyInAnyOrder(held.extended(now), waiting);
  }

  private static RunLease lease(String id, Optional<MakerId> holder) {
    return new RunLease(
        new LeaseId(id),
        PLAN,
        new Run(SegmentRange.of(1), Set.of(ExamplePlans.SMALL.name())),
        holder,
        1,
        BEGUN,
        BEGUN.plusSeconds(30),
        Optional.empty());
  }
}
