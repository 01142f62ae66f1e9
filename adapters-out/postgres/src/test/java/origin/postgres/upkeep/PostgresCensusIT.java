package origin.postgres.upkeep;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.Samples;
import origin.contracts.upkeep.CensusContract;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.ports.publishing.Videos;
import origin.ports.transcoding.RunLeases;
import origin.ports.upkeep.Census;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.channels.PostgresChannels;
import origin.postgres.database.FreshDatabase;
import origin.postgres.publishing.PostgresVideos;
import origin.postgres.transcoding.PostgresRunLeases;

class PostgresCensusIT implements CensusContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final ChannelId CHANNEL = new ChannelId("channel");

  @Override
  public Census census() {
    return new PostgresCensus(DATABASE.get().sql());
  }

  @Override
  public Videos videos() {
    return new PostgresVideos(DATABASE.get().sql());
  }

  @Override
  public RunLeases leases() {
    return new PostgresRunLeases(DATABASE.get().sql());
  }

  @Override
  public ChannelId channel() {
    var channels = new PostgresChannels(DATABASE.get().sql());
    if (channels.find(CHANNEL).isEmpty()) {
      var owner = Samples.viewer();
      new PostgresViewers(DATABASE.get().sql()).add(owner);
      channels.add(
          new Channel(
              CHANNEL, new Handle("channel"), new ChannelName("One"), owner.id(), Samples.NOON));
    }
    return CHANNEL;
  }
}
