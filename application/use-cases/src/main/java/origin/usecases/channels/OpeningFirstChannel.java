package origin.usecases.channels;

import java.time.InstantSource;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.ports.accounts.Viewers;
import origin.ports.channels.Channels;
import origin.ports.work.Ids;
import origin.usecases.accounts.Newcomers;

/// Opens a channel called like the newcomer, at the nicest handle that is free.
final class OpeningFirstChannel implements Newcomers {
  private final Channels channels;
  private final Viewers viewers;
  private final Ids ids;
  private final InstantSource clock;

  OpeningFirstChannel(Channels channels, Viewers viewers, Ids ids, InstantSource clock) {
    this.channels = channels;
    this.viewers = viewers;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Viewer welcome(Viewer viewer) {
    ChannelName name = ChannelName.of(viewer.displayName());
    ChannelId id = new ChannelId(ids.next());
    boolean opened =
        Handle.suiting(name, id)
            .map(handle -> new Channel(id, handle, name, viewer.id(), clock.instant()))
            .anyMatch(channels::add);
    if (!opened) {
      throw new IllegalStateException("no handle that suits is free");
    }
    Viewer creator = viewer.granted(Role.CREATOR);
    viewers.keep(creator);
    return creator;
  }
}
