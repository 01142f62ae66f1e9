package origin.postgres.channels;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.channels.ChannelsContract;
import origin.ports.accounts.Viewers;
import origin.ports.channels.Channels;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.database.FreshDatabase;

class PostgresChannelsIT implements ChannelsContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Channels channels() {
    return new PostgresChannels(DATABASE.get().sql());
  }

  @Override
  public Viewers viewers() {
    return new PostgresViewers(DATABASE.get().sql());
  }
}
