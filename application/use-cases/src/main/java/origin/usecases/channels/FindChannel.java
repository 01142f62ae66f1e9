package origin.usecases.channels;

import origin.domain.channels.Channel;

/// Looks a channel up. Everybody may.
public interface FindChannel {

  /// Looks up the channel that `idOrHandle`, as typed, names: the one with this id, otherwise the
  /// one at this handle.
  Outcome find(String idOrHandle);

  /// What came of it.
  sealed interface Outcome {
    /// There is such a channel.
    record Found(Channel channel) implements Outcome {}

    /// There is none.
    record NotFound() implements Outcome {}
  }
}
