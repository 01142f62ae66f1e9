package origin.postgres.database;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.work.TransactionsContract;
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
}
