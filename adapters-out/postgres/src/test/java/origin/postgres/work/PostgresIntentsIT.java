package origin.postgres.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.Samples;
import origin.contracts.work.IntentsContract;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.Viewers;
import origin.ports.work.Intent;
import origin.ports.work.Intents;
import origin.ports.work.Transactions;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.database.FreshDatabase;
import origin.postgres.generated.Tables;

class PostgresIntentsIT implements IntentsContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Intents intents() {
    return new PostgresIntents(DATABASE.get().sql());
  }

  @Override
  public Transactions transactions() {
    return DATABASE.get().transactions();
  }

  @Override
  public Viewers viewers() {
    return new PostgresViewers(DATABASE.get().sql());
  }

  @Test
  void goWithTheirViewer() {
    Viewer ada = Samples.viewer();
    viewers().add(ada);
    Actor asAda = new Actor.SignedIn(ada.id(), Set.of());
    Intent intent = new Intent(asAda, "a".repeat(64), "b".repeat(64), Instant.EPOCH.plusSeconds(9));
    intents().claim(intent, Instant.EPOCH);

    DATABASE.get().sql().deleteFrom(Tables.VIEWERS).execute();

    assertThat(DATABASE.get().sql().fetchCount(Tables.INTENTS)).isZero();
  }
}
