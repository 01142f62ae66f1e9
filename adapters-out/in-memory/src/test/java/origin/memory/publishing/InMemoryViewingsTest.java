package origin.memory.publishing;

import origin.contracts.publishing.ViewingsContract;
import origin.domain.channels.ChannelId;
import origin.memory.work.InMemoryTransactions;
import origin.ports.publishing.Videos;
import origin.ports.publishing.Viewings;

class InMemoryViewingsTest implements ViewingsContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemoryViewings viewings = new InMemoryViewings(transactions, videos);

  @Override
  public Viewings viewings() {
    return viewings;
  }

  @Override
  public Videos videos() {
    return videos;
  }

  @Override
  public ChannelId channel() {
    return new ChannelId("channel");
  }
}
