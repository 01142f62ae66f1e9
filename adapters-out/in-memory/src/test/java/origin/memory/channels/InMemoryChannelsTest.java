package origin.memory.channels;

import origin.contracts.channels.ChannelsContract;
import origin.memory.accounts.InMemoryViewers;
import origin.memory.work.InMemoryTransactions;
import origin.ports.accounts.Viewers;
import origin.ports.channels.Channels;

/// The in-memory channels keep the port's promises.
class InMemoryChannelsTest implements ChannelsContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryViewers viewers = new InMemoryViewers(transactions);
  private final InMemoryChannels channels = new InMemoryChannels(transactions);

  @Override
  public Channels channels() {
    return channels;
  }

  @Override
  public Viewers viewers() {
    return viewers;
  }
}
