package origin.postgres.publishing;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.Samples;
import origin.contracts.publishing.VideosContract;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.ports.publishing.Videos;
import origin.ports.work.Transactions;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.channels.PostgresChannels;
import origin.postgres.database.FreshDatabase;

class PostgresVideosIT implements VideosContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Videos videos() {
    return new PostgresVideos(DATABASE.get().sql());
  }

  @Override
  public Transactions transactions() {
    return DATABASE.get().transactions();
  }

  @Override
  public ChannelId channel(String name) {
    var channels = new PostgresChannels(DATABASE.get().sql());
    var id = new ChannelId("channel-" + name);
    if (channels.find(id).isEmpty()) {
      var owner = Samples.viewer();
      new PostgresViewers(DATABASE.get().sql()).add(owner);
      channels.add(
          new Channel(id, new Handle(id.value()), new ChannelName(name), owner.id(), Samples.NOON));
    }
    return id;
  }
}
