package origin.usecases.channels;

import java.util.List;
import origin.domain.accounts.Actor;
import origin.domain.channels.Channel;
import origin.ports.channels.Channels;

/// Asks the collection by owner.
final class ListingOwnChannels implements ListOwnChannels {
  private final Channels channels;

  ListingOwnChannels(Channels channels) {
    this.channels = channels;
  }

  @Override
  public List<Channel> list(Actor actor) {
    return switch (actor) {
      case Actor.Guest() -> List.of();
      case Actor.SignedIn signedIn -> channels.ownedBy(signedIn.viewer());
    };
  }
}
