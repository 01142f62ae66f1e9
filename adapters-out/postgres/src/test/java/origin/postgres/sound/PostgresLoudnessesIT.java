package origin.postgres.sound;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.Samples;
import origin.contracts.sound.LoudnessesContract;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.ports.publishing.Videos;
import origin.ports.sound.Loudnesses;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.channels.PostgresChannels;
import origin.postgres.database.FreshDatabase;
import origin.postgres.publishing.PostgresVideos;

class PostgresLoudnessesIT implements LoudnessesContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Loudnesses loudnesses() {
    return new PostgresLoudnesses(DATABASE.get().sql());
  }

  @Override
  public Videos videos() {
    return new PostgresVideos(DATABASE.get().sql());
  }

  @Override
  public ChannelId channel() {
    var channels = new PostgresChannels(DATABASE.get().sql());
    var id = new ChannelId("channel-of-loudness");
    if (channels.find(id).isEmpty()) {
      var owner = Samples.viewer();
      new PostgresViewers(DATABASE.get().sql()).add(owner);
      channels.add(
          new Channel(
              id, new Handle(id.value()), new ChannelName("Loud"), owner.id(), Samples.NOON));
    }
    return id;
  }
}
