package origin.postgres.publishing;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.Samples;
import origin.contracts.publishing.ViewingsContract;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.ports.publishing.Videos;
import origin.ports.publishing.Viewings;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.channels.PostgresChannels;
import origin.postgres.database.FreshDatabase;

class PostgresViewingsIT implements ViewingsContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Viewings viewings() {
    return new PostgresViewings(DATABASE.get().sql());
  }

  @Override
  public Videos videos() {
    return new PostgresVideos(DATABASE.get().sql());
  }

  @Override
  public ChannelId channel() {
    var channels = new PostgresChannels(DATABASE.get().sql());
    var id = new ChannelId("channel-one");
    if (channels.find(id).isEmpty()) {
      var owner = Samples.viewer();
      new PostgresViewers(DATABASE.get().sql()).add(owner);
      channels.add(
          new Channel(
              id, new Handle(id.value()), new ChannelName("One"), owner.id(), Samples.NOON));
    }
    return id;
  }
}
