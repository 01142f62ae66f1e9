package origin.usecases.channels;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.ports.accounts.Viewers;
import origin.ports.channels.Channels;
import origin.ports.work.Ids;

/// Adds the channel and makes its owner a creator.
final class OpeningChannel implements OpenChannel {
  private final Channels channels;
  private final Viewers viewers;
  private final Ids ids;
  private final InstantSource clock;

  OpeningChannel(Channels channels, Viewers viewers, Ids ids, InstantSource clock) {
    this.channels = channels;
    this.viewers = viewers;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome open(Actor actor, String handle, String name) {
    Optional<Handle> at = Handle.parse(handle);
    Optional<ChannelName> called = ChannelName.parse(name);
    return switch (actor) {
      case Actor.Guest() -> new Outcome.NotSignedIn();
      case Actor.SignedIn _ when at.isEmpty() || called.isEmpty() ->
          new Outcome.Invalid(flaws(at, called));
      case Actor.SignedIn signedIn ->
          viewers
              .findToChange(signedIn.viewer())
              .map(owner -> open(owner, at.orElseThrow(), called.orElseThrow()))
              .orElseGet(Outcome.NotSignedIn::new);
    };
  }

  /// The owner is held, so that many at the same time cannot open more than they may together.
  private Outcome open(Viewer owner, Handle handle, ChannelName name) {
    if (channels.ownedBy(owner.id()).size() >= MOST) {
      return new Outcome.TooMany();
    }
    Channel channel =
        new Channel(new ChannelId(ids.next()), handle, name, owner.id(), clock.instant());
    if (!channels.add(channel)) {
      return new Outcome.HandleTaken();
    }
    viewers.keep(owner.granted(Role.CREATOR));
    return new Outcome.Opened(channel);
  }

  private static Set<Field> flaws(Optional<Handle> handle, Optional<ChannelName> name) {
    Set<Field> flaws = EnumSet.noneOf(Field.class);
    if (handle.isEmpty()) {
      flaws.add(Field.HANDLE);
    }
    if (name.isEmpty()) {
      flaws.add(Field.NAME);
    }
    return flaws;
  }
}
