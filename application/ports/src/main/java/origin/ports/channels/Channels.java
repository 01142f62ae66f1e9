package origin.ports.channels;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.Handle;

/// All channels.
///
/// Each call is atomic, and part of the running transaction where there is one.
public interface Channels {

  /// Adds a channel, whose owner was added before, unless another channel has the same handle.
  ///
  /// The store decides: of many who add the same handle at the same time exactly one succeeds.
  ///
  /// @return whether the channel was added; false where the handle is taken, and then nothing has
  ///   changed (the running transaction goes on)
  boolean add(Channel channel);

  /// The channel called `id`.
  Optional<Channel> find(ChannelId id);

  /// Those of the channels called `ids` that there are, in any order.
  List<Channel> findAll(Set<ChannelId> ids);

  /// The channel at `handle`.
  Optional<Channel> findByHandle(Handle handle);

  /// The channels that `owner` owns, the oldest first, then by id.
  List<Channel> ownedBy(ViewerId owner);

  /// Replaces what is known of a channel that was added before; its handle stays as it was added.
  ///
  /// @throws IllegalStateException where no such channel was added
  void keep(Channel channel);
}
