package origin.contracts.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.contracts.accounts.Samples;
import origin.domain.accounts.Viewer;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.ports.accounts.Viewers;
import origin.ports.channels.Channels;

/// What every adapter of [Channels] promises.
public interface ChannelsContract {

  /// The channels under test.
  Channels channels();

  /// Where their owners are.
  Viewers viewers();

  @Test
  default void findsWhatItAdded() {
    Channel films = channel(owner(), anyHandle(), Samples.NOON);

    assertThat(channels().add(films)).isTrue();

    assertThat(channels().find(films.id())).contains(films);
    assertThat(channels().findByHandle(films.handle())).contains(films);
  }

  @Test
  default void findsNothingThatWasNotAdded() {
    Channel films = channel(owner(), anyHandle(), Samples.NOON);

    assertThat(channels().find(films.id())).isEmpty();
    assertThat(channels().findByHandle(films.handle())).isEmpty();
  }

  @Test
  default void refusesAHandleThatIsTaken() {
    Channel films = channel(owner(), anyHandle(), Samples.NOON);
    Channel other = channel(owner(), films.handle(), Samples.NOON);
    channels().add(films);

    assertThat(channels().add(other)).isFalse();

    assertThat(channels().findByHandle(films.handle())).contains(films);
    assertThat(channels().find(other.id())).isEmpty();
  }

  @Test
  default void addsExactlyOneOfManyWithTheSameHandle() {
    ViewerId owner = owner();
    Handle wanted = anyHandle();

    var added = Crowd.of(16, _ -> channels().add(channel(owner, wanted, Samples.NOON)));

    assertThat(added).containsOnlyOnce(true);
  }

  @Test
  default void findsThoseThatThereAre() {
    ViewerId owner = owner();
    Channel films = channel(owner, anyHandle(), Samples.NOON);
    Channel songs = channel(owner, anyHandle(), Samples.NOON);
    channels().add(films);
    channels().add(songs);
    channels().add(channel(owner, anyHandle(), Samples.NOON));

    assertThat(channels().findAll(Set.of(films.id(), songs.id(), new ChannelId("nobody"))))
        .containsExactlyInAnyOrder(films, songs);
    assertThat(channels().findAll(Set.of())).isEmpty();
  }

  @Test
  default void listsAnOwnersChannelsTheOldestFirst() {
    ViewerId owner = owner();
    Channel second = channel(owner, anyHandle(), Samples.NOON.plus(Duration.ofDays(1)));
    Channel first = channel(owner, anyHandle(), Samples.NOON);
    channels().add(second);
    channels().add(first);
    channels().add(channel(owner(), anyHandle(), Samples.NOON));

    assertThat(channels().ownedBy(owner)).containsExactly(first, second);
  }

  @Test
  default void changesNothingUntilItIsKept() {
    Channel films = channel(owner(), anyHandle(), Samples.NOON);
    channels().add(films);
    Channel renamed =
        new Channel(
            films.id(),
            films.handle(),
            new ChannelName("Moving pictures"),
            films.owner(),
            films.createdAt());

    assertThat(channels().find(films.id())).contains(films);
    channels().keep(renamed);
    assertThat(channels().find(films.id())).contains(renamed);
    assertThat(channels().findByHandle(films.handle())).contains(renamed);
  }

  @Test
  default void refusesToKeepWhatWasNeverAdded() {
    Channel films = channel(owner(), anyHandle(), Samples.NOON);

    assertThatThrownBy(() -> channels().keep(films)).isInstanceOf(IllegalStateException.class);
  }

  private ViewerId owner() {
    Viewer owner = Samples.viewer();
    viewers().add(owner);
    return owner.id();
  }

  private static Channel channel(ViewerId owner, Handle handle, Instant at) {
    return new Channel(
        new ChannelId(UUID.randomUUID().toString()), handle, new ChannelName("Films"), owner, at);
  }

  private static Handle anyHandle() {
    return new Handle(UUID.randomUUID().toString());
  }
}
