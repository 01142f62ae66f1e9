package origin.domain.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;

class VideoTest {
  private static final Instant DAY = Instant.parse("2026-03-01T12:00:00Z");
  private static final ViewerId OWNER = new ViewerId("owner");
  private static final Channel CHANNEL =
      new Channel(new ChannelId("c"), new Handle("chan"), new ChannelName("Chan"), OWNER, DAY);
  private static final Actor STRANGER =
      new Actor.SignedIn(new ViewerId("else"), Set.of(Role.CREATOR));

  @Property
  void theFirstDateOfPublicationStaysWhateverFollows(@ForAll @Size(max = 8) Visibility[] wishes) {
    Video.Watchable video = playable(Visibility.UNLISTED).release(DAY, spell(0));

    for (int i = 0; i < wishes.length; i++) {
      video = video.show(wishes[i], DAY.plusSeconds(i + 1), spell(i + 1));
    }

    assertThat(video.card().publication().publishedAt()).contains(DAY);
  }

  @Test
  void aRenewedVideoHasOtherMediaUnderOtherAddresses() {
    PlanId successor = new PlanId("successor");
    Video.Playable hidden = playable(Visibility.PRIVATE);
    Video.Watchable shown = playable(Visibility.PUBLIC).release(DAY, spell(1));

    assertThat(hidden.renewed(successor, spell(2)))
        .satisfies(video -> assertThat(video.plan()).isEqualTo(successor))
        .satisfies(video -> assertThat(video.card()).isEqualTo(hidden.card()));
    assertThat(((Video.Playable) shown).renewed(successor, spell(2)).card().publication())
        .isEqualTo(new Publication(Visibility.PUBLIC, Optional.of(DAY), Optional.of(spell(2))));
  }

  @Property
  void aSpellRunsExactlyWhileTheVideoIsPublicAndNoneComesTwice(
      @ForAll @Size(max = 8) Visibility[] wishes) {
    Video.Watchable video = playable(Visibility.PRIVATE);
    Optional<Spell> before = Optional.empty();

    for (int i = 0; i < wishes.length; i++) {
      video = video.show(wishes[i], DAY, spell(i));
      Optional<Spell> now = video.card().publication().spell();
      assertThat(now.isPresent()).isEqualTo(wishes[i] == Visibility.PUBLIC);
      if (before.isEmpty() && now.isPresent()) {
        assertThat(now).contains(spell(i));
      } else if (now.isPresent()) {
        assertThat(now).isEqualTo(before);
      }
      before = now;
    }
  }

  @Test
  void aWishBeforeItCanBePlayedShowsItToNobody() {
    Video.Draft draft = new Video.Draft(card(Visibility.PRIVATE));

    Video wished = draft.show(Visibility.PUBLIC, DAY, spell(1));

    assertThat(wished.card().publication()).isEqualTo(Publication.wished(Visibility.PUBLIC));
    assertThat(VideoAccess.maySee(new Actor.Guest(), wished, CHANNEL)).isFalse();
    assertThat(VideoAccess.isListed(wished)).isFalse();
  }

  @Test
  void aVideoThatStillArrivesIsSeenByWhomItIsMeantForAndNeverGetsShorter() {
    Video.Arriving arriving =
        new Video.Uploading(card(Visibility.PUBLIC))
            .plays(new SourceId("source"), new PlanId("plan"), Duration.ofSeconds(8));
    assertThat(VideoAccess.maySee(new Actor.Guest(), arriving, CHANNEL)).isFalse();
    assertThat(VideoAccess.isListed(arriving.release(DAY, spell(1)))).isTrue();

    assertThat(arriving.grow(Duration.ofSeconds(12)).length()).hasSeconds(12);
    assertThat(arriving.grow(Duration.ofSeconds(4)).length()).hasSeconds(8);
    assertThat(arriving.arrive().lasting(Duration.ofSeconds(60)).length()).hasSeconds(60);
  }

  @Test
  void theWishTakesEffectWhenItIsReleased() {
    Video.Watchable video = playable(Visibility.PUBLIC).release(DAY, spell(1));

    assertThat(video.card().publication())
        .isEqualTo(new Publication(Visibility.PUBLIC, Optional.of(DAY), Optional.of(spell(1))));
    assertThat(VideoAccess.isListed(video)).isTrue();
  }

  @Test
  void anUnlistedVideoIsSeenByItsAddressAlone() {
    Video.Watchable video = playable(Visibility.UNLISTED).release(DAY, spell(1));

    assertThat(VideoAccess.maySee(new Actor.Guest(), video, CHANNEL)).isTrue();
    assertThat(VideoAccess.isListed(video)).isFalse();
  }

  @Test
  void aPrivateVideoIsSeenByItsOwnerAndByThoseWhoModerate() {
    Video.Watchable video = playable(Visibility.PRIVATE).release(DAY, spell(1));

    assertThat(VideoAccess.maySee(new Actor.Guest(), video, CHANNEL)).isFalse();
    assertThat(VideoAccess.maySee(STRANGER, video, CHANNEL)).isFalse();
    assertThat(VideoAccess.maySee(signedIn(OWNER, Role.VIEWER), video, CHANNEL)).isTrue();
    assertThat(VideoAccess.maySee(signedIn(new ViewerId("m"), Role.MODERATOR), video, CHANNEL))
        .isTrue();
  }

  @Test
  void onlyTheOwnerAndAdminsChangeAVideo() {
    Video.Watchable video = playable(Visibility.PUBLIC).release(DAY, spell(1));

    assertThat(VideoAccess.mayChange(signedIn(OWNER, Role.VIEWER), video, CHANNEL)).isTrue();
    assertThat(VideoAccess.mayChange(signedIn(new ViewerId("a"), Role.ADMIN), video, CHANNEL))
        .isTrue();
    assertThat(VideoAccess.mayChange(signedIn(new ViewerId("m"), Role.MODERATOR), video, CHANNEL))
        .isFalse();
    assertThat(VideoAccess.mayChange(STRANGER, video, CHANNEL)).isFalse();
    assertThat(VideoAccess.mayChange(new Actor.Guest(), video, CHANNEL)).isFalse();
  }

  @Test
  void aSpellForSomethingThatIsNotPublicCannotBeMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Publication(Visibility.UNLISTED, Optional.of(DAY), Optional.of(spell(1))));
  }

  private static Actor signedIn(ViewerId viewer, Role role) {
    return new Actor.SignedIn(viewer, Set.of(role));
  }

  private static Video.Playable playable(Visibility wish) {
    return new Video.Draft(card(wish))
        .begin()
        .complete(new SourceId("s"))
        .planned(new PlanId("p"), Duration.ofSeconds(60));
  }

  private static Card card(Visibility wish) {
    return new Card(
        new VideoId("v"),
        CHANNEL.id(),
        Details.titled(new Title("A video")),
        Publication.wished(wish),
        DAY);
  }

  private static Spell spell(int number) {
    return new Spell("spell-of-a-video-" + number);
  }
}
