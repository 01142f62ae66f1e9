package origin.memory.channels;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.Handle;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.channels.Channels;

/// Channels in a table.
public final class InMemoryChannels implements Channels {
  private static final Comparator<Channel> OLDEST_FIRST =
      Comparator.comparing(Channel::createdAt).thenComparing(channel -> channel.id().value());

  private final InMemoryTransactions transactions;
  private final Table<ChannelId, Channel> channels;

  /// No channel is open yet.
  public InMemoryChannels(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.channels = Table.in(transactions);
  }

  @Override
  public boolean add(Channel channel) {
    return transactions.run(
        () -> {
          boolean free = findByHandle(channel.handle()).isEmpty();
          if (free) {
            channels.put(channel.id(), channel);
          }
          return free;
        });
  }

  @Override
  public Optional<Channel> find(ChannelId id) {
    return channels.get(id);
  }

  @Override
  public List<Channel> findAll(Set<ChannelId> ids) {
    return channels.rows().stream().filter(channel -> ids.contains(channel.id())).toList();
  }

  @Override
  public Optional<Channel> findByHandle(Handle handle) {
    return channels.rows().stream().filter(channel -> channel.handle().equals(handle)).findFirst();
  }

  @Override
  public List<Channel> ownedBy(ViewerId owner) {
    return channels.rows().stream()
        .filter(channel -> channel.owner().equals(owner))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public void keep(Channel channel) {
    transactions.run(
        () -> {
          Channel before =
              find(channel.id()).orElseThrow(() -> new IllegalStateException("never added"));
          channels.put(channel.id(), withHandleOf(before, channel));
          return before;
        });
  }

  private static Channel withHandleOf(Channel before, Channel channel) {
    return new Channel(
        channel.id(), before.handle(), channel.name(), channel.owner(), channel.createdAt());
  }
}
