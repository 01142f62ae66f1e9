package origin.postgres.accounts;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.SessionsContract;
import origin.ports.accounts.Sessions;
import origin.ports.accounts.Viewers;
import origin.postgres.database.FreshDatabase;

class PostgresSessionsIT implements SessionsContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Sessions sessions() {
    return new PostgresSessions(DATABASE.get().sql());
  }

  @Override
  public Viewers viewers() {
    return new PostgresViewers(DATABASE.get().sql());
  }
}
