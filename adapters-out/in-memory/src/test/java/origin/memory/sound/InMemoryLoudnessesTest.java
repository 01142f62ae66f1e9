package origin.memory.sound;

import origin.contracts.sound.LoudnessesContract;
import origin.domain.channels.ChannelId;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.work.InMemoryTransactions;
import origin.ports.publishing.Videos;
import origin.ports.sound.Loudnesses;

class InMemoryLoudnessesTest implements LoudnessesContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemoryLoudnesses loudnesses = new InMemoryLoudnesses(transactions, videos);

  @Override
  public Loudnesses loudnesses() {
    return loudnesses;
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
