package origin.usecases.channels;

import java.time.InstantSource;
import origin.ports.accounts.Viewers;
import origin.ports.work.Ids;
import origin.ports.work.Transactions;
import origin.usecases.accounts.Newcomers;

/// Everything the world may ask about channels.
public final class Channels {
  private final origin.ports.channels.Channels channels;
  private final Viewers viewers;
  private final Transactions transactions;
  private final Ids ids;
  private final InstantSource clock;

  public Channels(
      origin.ports.channels.Channels channels,
      Viewers viewers,
      Transactions transactions,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.viewers = viewers;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Opens a channel.
  public OpenChannel openChannel() {
    OpenChannel opening = new OpeningChannel(channels, viewers, ids, clock);
    return (actor, handle, name) -> transactions.run(() -> opening.open(actor, handle, name));
  }

  /// Looks a channel up.
  public FindChannel findChannel() {
    return new FindingChannel(channels);
  }

  /// Lists the channels of whoever asks.
  public ListOwnChannels listOwnChannels() {
    return new ListingOwnChannels(channels);
  }

  /// Opens a first channel for everybody who joins, so that they can upload at once.
  public Newcomers newcomers() {
    return new OpeningFirstChannel(channels, viewers, ids, clock);
  }
}
