package origin.postgres.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.Samples;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Viewer;
import origin.postgres.accounts.PostgresCredentials;
import origin.postgres.accounts.PostgresViewers;

class DatabaseIT {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final PostgresSettings NOWHERE =
      new PostgresSettings("jdbc:postgresql://127.0.0.1:1/origin", "origin", new Secret("x"), 2);

  @Test
  void namesADatabaseThatCannotBeReached() {
    assertThatThrownBy(() -> new Database(NOWHERE)).isInstanceOf(PostgresBroken.Unreachable.class);
  }

  @Test
  void namesWhatTheSchemaRefuses() {
    var stranger = Samples.viewer();
    var credentials = new PostgresCredentials(DATABASE.get().sql());

    assertThatThrownBy(() -> credentials.keep(stranger.id(), new PasswordHash("hash")))
        .isInstanceOfSatisfying(
            PostgresBroken.Refused.class,
            refused -> assertThat(refused.state()).isEqualTo("23503"));
  }

  @Test
  void answersUntilItIsClosed() {
    var database = new Database(SharedServer.migratedDatabase());
    assertThat(database.health().answers()).isTrue();
    database.close();
    assertThat(database.health().answers()).isFalse();
  }

  @Test
  void tellsHowBusyItsConnectionsAre() {
    var figures = DATABASE.get().transactions().run(() -> DATABASE.get().health().figures());

    assertThat(figures.busy()).isOne();
    assertThat(figures.open()).isBetween(1, figures.most());
    assertThat(figures.waiting()).isZero();
  }

  @Test
  void keepsNothingOfATransactionWhoseInnerCallFailedThoughTheOuterWentOn() {
    var viewers = new PostgresViewers(DATABASE.get().sql());
    var transactions = DATABASE.get().transactions();
    Viewer ada = Samples.viewer();

    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      viewers.add(ada);
                      assertThatThrownBy(() -> transactions.run(DatabaseIT::refuse))
                          .isInstanceOf(UnsupportedOperationException.class);
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(viewers.find(ada.id())).isEmpty();
  }

  @Test
  void doesAfterwardsWhatWasAskedForOnlyIfTheTransactionIsKept() {
    var done = new AtomicInteger();
    var transactions = DATABASE.get().transactions();

    transactions.run(() -> transactions.afterwards(done::incrementAndGet));
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      transactions.afterwards(done::incrementAndGet);
                      return refuse();
                    }))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(done).hasValue(1);
  }

  @Test
  void letsGoOfEveryConnection() {
    for (var i = 0; i < 100; i++) {
      assertThatThrownBy(() -> DATABASE.get().transactions().run(DatabaseIT::refuse))
          .isInstanceOf(UnsupportedOperationException.class);
    }

    assertThat(DATABASE.get().health().figures().busy()).isZero();
  }

  private static boolean refuse() {
    throw new UnsupportedOperationException("refused");
  }
}
