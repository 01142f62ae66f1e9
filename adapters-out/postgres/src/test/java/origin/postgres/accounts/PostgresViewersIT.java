package origin.postgres.accounts;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.ViewersContract;
import origin.ports.accounts.Viewers;
import origin.postgres.database.FreshDatabase;

class PostgresViewersIT implements ViewersContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Viewers viewers() {
    return new PostgresViewers(DATABASE.get().sql());
  }
}
