package origin.usecases.channels;

import java.util.List;
import origin.domain.accounts.Actor;
import origin.domain.channels.Channel;

/// Lists the channels of whoever asks.
public interface ListOwnChannels {

  /// The channels that `actor` owns, the oldest first; none for a guest.
  List<Channel> list(Actor actor);
}
