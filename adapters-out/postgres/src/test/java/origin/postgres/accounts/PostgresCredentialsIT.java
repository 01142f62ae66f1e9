package origin.postgres.accounts;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.CredentialsContract;
import origin.ports.accounts.Credentials;
import origin.ports.accounts.Viewers;
import origin.postgres.database.FreshDatabase;

class PostgresCredentialsIT implements CredentialsContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Credentials credentials() {
    return new PostgresCredentials(DATABASE.get().sql());
  }

  @Override
  public Viewers viewers() {
    return new PostgresViewers(DATABASE.get().sql());
  }
}
