package origin.usecases.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Downloads;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.memory.channels.InMemoryChannels;
import origin.memory.publishing.InMemoryPublicSpells;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.ports.work.Job;
import origin.ports.work.PageRequest;

class PublishingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Actor OWNER =
      new Actor.SignedIn(new ViewerId("owner"), Set.of(Role.CREATOR));
  private static final Actor STRANGER =
      new Actor.SignedIn(new ViewerId("else"), Set.of(Role.CREATOR));
  private static final Actor GUEST = new Actor.Guest();
  private static final Channel CHANNEL =
      new Channel(
          new ChannelId("c"),
          new Handle("chan"),
          new ChannelName("Chan"),
          new ViewerId("owner"),
          NOW);

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemoryChannels channels = new InMemoryChannels(transactions);
  private final InMemoryPublicSpells spells = new InMemoryPublicSpells();
  private final InMemoryJobs jobs = new InMemoryJobs(transactions, InstantSource.fixed(NOW));
  private final Publishing publishing =
      new Publishing(
          transactions,
          videos,
          channels,
          spells,
          new InMemoryMedia().lostRenditions(),
          jobs,
          new InMemoryIds(),
          InstantSource.fixed(NOW));

  @BeforeEach
  void openTheChannel() {
    channels.add(CHANNEL);
  }

  @Test
  void aPrivateVideoIsFoundByItsOwnerAndByNobodyElse() {
    Video video = keep(playable("v", Visibility.PRIVATE));

    assertThat(publishing.findVideo().find(OWNER, video.id()))
        .isEqualTo(new FindVideo.Outcome.Found(new Published(video, CHANNEL), true));
    assertThat(publishing.findVideo().find(STRANGER, video.id()))
        .isEqualTo(new FindVideo.Outcome.NotFound());
    assertThat(publishing.findVideo().find(GUEST, video.id()))
        .isEqualTo(new FindVideo.Outcome.NotFound());
  }

  @Test
  void goingPublicOpensASpellAndLeavingItHasTheSpellClosed() {
    Video video = keep(playable("v", Visibility.PRIVATE));

    Spell spell = edit(video, Visibility.PUBLIC).card().publication().spell().orElseThrow();
    assertThat(spells.find(spell)).contains(new PlanId("plan-v"));
    assertThat(jobs.waiting()).isEmpty();

    Video hidden = edit(video, Visibility.PRIVATE);
    assertThat(hidden.card().publication().spell()).isEmpty();
    assertThat(jobs.waiting()).containsOnlyKeys(new Job.CloseSpell(spell));
  }

  @Test
  void leavingThePublicTakesEffectWhenTheAnswerComes() {
    Video video = keep(playable("v", Visibility.PRIVATE));
    Spell spell = edit(video, Visibility.PUBLIC).card().publication().spell().orElseThrow();

    edit(video, Visibility.PRIVATE);

    assertThat(spells.find(spell)).isEmpty();
  }

  @Test
  void aSpellEndsByItsJobWhereThatWasCutShort() {
    Video video = keep(playable("v", Visibility.PRIVATE));
    Spell spell = edit(video, Visibility.PUBLIC).card().publication().spell().orElseThrow();

    publishing.endSpell().end(spell);

    assertThat(spells.find(spell)).isEmpty();
  }

  @Test
  void goingPublicTwiceGoesOnWithTheSameSpell() {
    Video video = keep(playable("v", Visibility.PRIVATE));

    Video once = edit(video, Visibility.PUBLIC);
    Video twice = edit(video, Visibility.PUBLIC);

    assertThat(twice).isEqualTo(once);
    assertThat(jobs.waiting()).isEmpty();
  }

  @Test
  void aWishForAVideoThatCannotBePlayedYetOpensNothing() {
    Video draft = keep(new Video.Draft(card("v", Visibility.PRIVATE)));

    Video wished = edit(draft, Visibility.PUBLIC);

    assertThat(wished.card().publication()).isEqualTo(Publication.wished(Visibility.PUBLIC));
    assertThat(publishing.listVideos().list(PageRequest.first(10)).items()).isEmpty();
  }

  @Test
  void onlyTheOwnerChangesAndDeletes() {
    Video video =
        keep(playable("v", Visibility.PUBLIC).release(NOW, new Spell("spell-0123456789")));

    assertThat(publishing.editVideo().edit(STRANGER, video.id(), show(Visibility.PRIVATE)))
        .isEqualTo(new EditVideo.Outcome.NotYours());
    assertThat(publishing.deleteVideo().delete(GUEST, video.id()))
        .isEqualTo(new DeleteVideo.Outcome.NotYours());
    assertThat(videos.find(video.id())).contains(video);
  }

  @Test
  void aHiddenVideoIsAsUnknownToStrangersAsOneThatNeverWas() {
    Video video = keep(playable("v", Visibility.PRIVATE));

    assertThat(publishing.editVideo().edit(STRANGER, video.id(), show(Visibility.PUBLIC)))
        .isEqualTo(
            publishing.editVideo().edit(STRANGER, new VideoId("never"), show(Visibility.PUBLIC)));
    assertThat(publishing.deleteVideo().delete(STRANGER, video.id()))
        .isEqualTo(publishing.deleteVideo().delete(STRANGER, new VideoId("never")));
  }

  @Test
  void whatIsNotNamedStaysAsItWas() {
    Video video = keep(playable("v", Visibility.PRIVATE));

    publishing
        .editVideo()
        .edit(
            OWNER,
            video.id(),
            new EditVideo.Changes(
                Optional.of(new Title("Another")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

    Card now = videos.find(video.id()).orElseThrow().card();
    assertThat(now.details()).isEqualTo(Details.titled(new Title("Another")));
    assertThat(now.publication()).isEqualTo(video.card().publication());
  }

  @Test
  void aFileIsToBeHadOnceItsCreatorSaysSoAndNothingElseChanges() {
    Video video = keep(playable("v", Visibility.PRIVATE));
    assertThat(video.card().downloads()).isEqualTo(Downloads.FORBIDDEN);

    publishing.editVideo().edit(OWNER, video.id(), downloads(Downloads.ALLOWED));

    assertThat(videos.find(video.id())).contains(video.letDownload(Downloads.ALLOWED));
    assertThat(publishing.editVideo().edit(STRANGER, video.id(), downloads(Downloads.FORBIDDEN)))
        .isEqualTo(new EditVideo.Outcome.NotFound());
  }

  private static EditVideo.Changes downloads(Downloads wanted) {
    return new EditVideo.Changes(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(wanted));
  }

  @Test
  void aDeletedVideoIsGoneAtOnceAndItsBytesAreLeftToJobs() {
    Spell spell = new Spell("spell-0123456789");
    Video video = keep(playable("v", Visibility.PUBLIC).release(NOW, spell));
    spells.open(spell, new PlanId("plan-v"));

    assertThat(publishing.deleteVideo().delete(OWNER, video.id()))
        .isEqualTo(new DeleteVideo.Outcome.Deleted());

    assertThat(videos.find(video.id())).isEmpty();
    assertThat(spells.find(spell)).isEmpty();
    assertThat(jobs.waiting())
        .containsOnlyKeys(
            new Job.CloseSpell(spell),
            new Job.EraseMedia(new PlanId("plan-v")),
            new Job.EraseSource(new SourceId("source-v")));
    assertThat(publishing.deleteVideo().delete(OWNER, video.id()))
        .isEqualTo(new DeleteVideo.Outcome.NotFound());
  }

  @Test
  void aVideoDeletedWhileItsBytesComeInHasItsUploadDiscarded() {
    Video video = keep(new Video.Draft(card("v", Visibility.PUBLIC)).begin());

    publishing.deleteVideo().delete(OWNER, video.id());

    assertThat(jobs.waiting()).containsOnlyKeys(new Job.DiscardUploadOf(video.id()));
  }

  @Test
  void listsComeWithTheirChannels() {
    Video video =
        keep(playable("v", Visibility.PUBLIC).release(NOW, new Spell("spell-0123456789")));
    Video draft = keep(new Video.Draft(card("draft", Visibility.PUBLIC)));

    assertThat(publishing.listVideos().list(PageRequest.first(10)).items())
        .containsExactly(new Published(video, CHANNEL));
    assertThat(publishing.listChannelVideos().list(CHANNEL.handle(), PageRequest.first(10)))
        .isEqualTo(
            new ListChannelVideos.Outcome.Listed(
                publishing.listVideos().list(PageRequest.first(10))));
    assertThat(publishing.listChannelVideos().list(new Handle("nobody"), PageRequest.first(10)))
        .isEqualTo(new ListChannelVideos.Outcome.NoSuchChannel());
    assertThat(publishing.listOwnVideos().list(OWNER, PageRequest.first(10)))
        .isInstanceOfSatisfying(
            ListOwnVideos.Outcome.Listed.class,
            listed ->
                assertThat(listed.page().items())
                    .extracting(Published::video)
                    .containsExactlyInAnyOrder(video, draft));
    assertThat(publishing.listOwnVideos().list(GUEST, PageRequest.first(10)))
        .isEqualTo(new ListOwnVideos.Outcome.SignInFirst());
  }

  private Video edit(Video video, Visibility visibility) {
    EditVideo.Outcome outcome = publishing.editVideo().edit(OWNER, video.id(), show(visibility));
    assertThat(outcome).isInstanceOf(EditVideo.Outcome.Edited.class);
    return videos.find(video.id()).orElseThrow();
  }

  private static EditVideo.Changes show(Visibility visibility) {
    return new EditVideo.Changes(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(visibility),
        Optional.empty());
  }

  private Video keep(Video video) {
    videos.keep(video);
    return video;
  }

  private static Video.Playable playable(String id, Visibility wish) {
    return new Video.Draft(card(id, wish))
        .begin()
        .complete(new SourceId("source-" + id))
        .planned(new PlanId("plan-" + id), Duration.ofSeconds(60));
  }

  private static Card card(String id, Visibility wish) {
    return new Card(
        new VideoId(id),
        CHANNEL.id(),
        Details.titled(new Title("A video")),
        Publication.wished(wish),
        NOW);
  }
}
