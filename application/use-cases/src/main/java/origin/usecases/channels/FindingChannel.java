package origin.usecases.channels;

import origin.domain.channels.ChannelId;
import origin.domain.channels.Handle;
import origin.ports.channels.Channels;

/// Looks for the id first, so that nobody can stand in the way of a channel by taking its id as a
/// handle.
final class FindingChannel implements FindChannel {
  private final Channels channels;

  FindingChannel(Channels channels) {
    this.channels = channels;
  }

  @Override
  public Outcome find(String idOrHandle) {
    return ChannelId.parse(idOrHandle)
        .flatMap(channels::find)
        .or(() -> Handle.parse(idOrHandle).flatMap(channels::findByHandle))
        .<Outcome>map(Outcome.Found::new)
        .orElseGet(Outcome.NotFound::new);
  }
}
