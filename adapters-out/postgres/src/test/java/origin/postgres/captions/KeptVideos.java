package origin.postgres.captions;

import origin.contracts.accounts.Samples;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.channels.PostgresChannels;
import origin.postgres.database.Database;
import origin.postgres.publishing.PostgresVideos;

/// Videos for captions to belong to.
record KeptVideos(Database database) {
  VideoId add(String name) {
    var id = new VideoId("video-" + name);
    all()
        .keep(
            new Video.Draft(
                new Card(
                    id,
                    channel(),
                    Details.titled(new Title(name)),
                    Publication.wished(Visibility.PRIVATE),
                    Samples.NOON)));
    return id;
  }

  void erase(VideoId id) {
    all().erase(id);
  }

  private PostgresVideos all() {
    return new PostgresVideos(database.sql());
  }

  private ChannelId channel() {
    var channels = new PostgresChannels(database.sql());
    var id = new ChannelId("channel");
    if (channels.find(id).isEmpty()) {
      var owner = Samples.viewer();
      new PostgresViewers(database.sql()).add(owner);
      channels.add(
          new Channel(
              id, new Handle(id.value()), new ChannelName("Channel"), owner.id(), Samples.NOON));
    }
    return id;
  }
}
