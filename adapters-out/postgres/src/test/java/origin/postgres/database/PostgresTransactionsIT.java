package origin.postgres.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.Crowd;
import origin.contracts.accounts.Samples;
import origin.contracts.work.TransactionsContract;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.Viewers;
import origin.ports.work.Transactions;
import origin.postgres.accounts.PostgresViewers;

class PostgresTransactionsIT implements TransactionsContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Transactions transactions() {
    return DATABASE.get().transactions();
  }

  @Override
  public Viewers viewers() {
    return new PostgresViewers(DATABASE.get().sql());
  }

  @Test
  void theOneOfTwoInADeadlockThatGaveWayIsBegunAnew() {
    var ada = Samples.viewer();
    var bob = Samples.viewer();
    viewers().add(ada);
    viewers().add(bob);
    var meeting = new CyclicBarrier(2);
    var attempts = new AtomicInteger();

    Crowd.of(
        2,
        number ->
            transactions()
                .run(
                    () -> {
                      var first = attempts.incrementAndGet() <= 2;
                      grant(number == 0 ? ada : bob, role(number));
                      if (first) {
                        meet(meeting);
                      }
                      return transactions().run(() -> grant(number == 0 ? bob : ada, role(number)));
                    }));

    assertThat(attempts).hasValue(3);
    assertThat(List.of(ada, bob))
        .allSatisfy(
            viewer ->
                assertThat(viewers().find(viewer.id()).orElseThrow().roles())
                    .contains(role(0), role(1)));
  }

  private boolean grant(Viewer viewer, Role role) {
    viewers().keep(viewers().findToChange(viewer.id()).orElseThrow().granted(role));
    return true;
  }

  private static Role role(int number) {
    return number == 0 ? Role.MODERATOR : Role.ADMIN;
  }

  private static void meet(CyclicBarrier meeting) {
    try {
      meeting.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
