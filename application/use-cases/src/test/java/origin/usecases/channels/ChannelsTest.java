package origin.usecases.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import origin.contracts.accounts.Samples;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.domain.channels.Channel;
import origin.memory.accounts.InMemoryViewers;
import origin.memory.channels.InMemoryChannels;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryTransactions;

class ChannelsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryViewers viewers = new InMemoryViewers(transactions);
  private final Channels channels =
      new Channels(
          new InMemoryChannels(transactions), viewers, transactions, new InMemoryIds(), () -> NOON);
  private final Viewer ada = Samples.viewer();

  ChannelsTest() {
    viewers.add(ada);
  }

  @Test
  void makesItsOwnerACreator() {
    Channel channel = opened("Ada_Films", "Ada's films");

    assertThat(channel.handle().value()).isEqualTo("ada_films");
    assertThat(channel.isOwnedBy(ada.asActor())).isTrue();
    assertThat(channel.isOwnedBy(new Actor.Guest())).isFalse();
    assertThat(viewers.find(ada.id()).orElseThrow().roles()).contains(Role.CREATOR);
  }

  @Test
  void isFoundByIdAndByHandle() {
    Channel channel = opened("ada_films", "Ada's films");
    var found = new FindChannel.Outcome.Found(channel);

    assertThat(channels.findChannel().find(channel.id().value())).isEqualTo(found);
    assertThat(channels.findChannel().find("ada_films")).isEqualTo(found);
    assertThat(channels.findChannel().find("@Ada_Films")).isEqualTo(found);
    assertThat(channels.findChannel().find("ada")).isEqualTo(new FindChannel.Outcome.NotFound());
    assertThat(channels.findChannel().find("../etc")).isEqualTo(new FindChannel.Outcome.NotFound());
  }

  @Test
  void hasAHandleOfItsOwn() {
    opened("ada_films", "Ada's films");

    assertThat(channels.openChannel().open(ada.asActor(), "ADA_FILMS", "Other films"))
        .isEqualTo(new OpenChannel.Outcome.HandleTaken());
    assertThat(channels.listOwnChannels().list(ada.asActor())).hasSize(1);
  }

  @Test
  void isOneOfAHundredAtMost() {
    for (int channel = 0; channel < OpenChannel.MOST; channel++) {
      opened("ada_films_" + channel, "Ada's films");
    }

    assertThat(channels.openChannel().open(ada.asActor(), "one_more", "One more"))
        .isEqualTo(new OpenChannel.Outcome.TooMany());
    assertThat(channels.listOwnChannels().list(ada.asActor())).hasSize(OpenChannel.MOST);
  }

  @Test
  void needsAHandleAndAName() {
    assertThat(channels.openChannel().open(ada.asActor(), "a", ""))
        .isEqualTo(new OpenChannel.Outcome.Invalid(Set.of(OpenChannel.Field.values())));
  }

  @Test
  void isNotForGuests() {
    assertThat(channels.openChannel().open(new Actor.Guest(), "guests", "Guests"))
        .isEqualTo(new OpenChannel.Outcome.NotSignedIn());
    assertThat(channels.listOwnChannels().list(new Actor.Guest())).isEmpty();
  }

  private Channel opened(String handle, String name) {
    var outcome = channels.openChannel().open(ada.asActor(), handle, name);
    return ((OpenChannel.Outcome.Opened) outcome).channel();
  }
}
