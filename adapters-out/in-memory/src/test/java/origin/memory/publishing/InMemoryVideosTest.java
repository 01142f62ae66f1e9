package origin.memory.publishing;

import origin.contracts.publishing.VideosContract;
import origin.domain.channels.ChannelId;
import origin.memory.work.InMemoryTransactions;
import origin.ports.publishing.Videos;
import origin.ports.work.Transactions;

/// The in-memory videos keep the port's promises.
class InMemoryVideosTest implements VideosContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);

  @Override
  public Videos videos() {
    return videos;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public ChannelId channel(String name) {
    return new ChannelId("channel-" + name);
  }
}
