package origin.domain.channels;

import java.time.Instant;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ViewerId;

/// A name under which videos are published.
///
/// @param id names the channel for ever
/// @param handle the short name in its address; no two channels share one
/// @param name what it is called on pages
/// @param owner whose channel it is
/// @param createdAt when it was opened
public record Channel(
    ChannelId id, Handle handle, ChannelName name, ViewerId owner, Instant createdAt) {

  /// Whether `actor` owns the channel.
  public boolean isOwnedBy(Actor actor) {
    return actor instanceof Actor.SignedIn signedIn && signedIn.viewer().equals(owner);
  }
}
