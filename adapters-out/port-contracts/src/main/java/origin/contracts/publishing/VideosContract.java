package origin.contracts.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Card;
import origin.domain.publishing.Description;
import origin.domain.publishing.Details;
import origin.domain.publishing.Downloads;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Tags;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.ports.publishing.Videos;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;
import origin.ports.work.Transactions;

/// The promises of {@link Videos}.
public interface VideosContract {
  /// The day on which these tests play.
  Instant DAY = Instant.parse("2026-03-01T12:00:00Z");

  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  Videos videos();

  /// The transactions in which the adapter takes part.
  ///
  /// @return the transactions
  Transactions transactions();

  /// A channel that videos may belong to. Asked twice with the same name, it is the same channel.
  ///
  /// @param name which channel
  /// @return its id, known to the store when the store needs to know it
  ChannelId channel(String name);

  @Test
  default void everyStateComesBackAsItWasKept() {
    Video.Draft draft = new Video.Draft(fullCard("draft", Publication.wished(Visibility.PUBLIC)));
    Video.Processing processing = draft.begin().complete(new SourceId("source-1"));
    Video.Playable playable = processing.planned(new PlanId("plan-1"), Duration.ofMillis(60_017));
    Video.Arriving arriving =
        draft
            .begin()
            .plays(new SourceId("source-1"), new PlanId("plan-1"), Duration.ofMillis(8_017));
    List<Video> states =
        List.of(
            draft,
            draft.begin(),
            arriving,
            arriving.release(DAY, spell("bbbb")),
            arriving.arrive(),
            processing,
            playable,
            playable.release(DAY, spell("aaaa")),
            playable.complete(),
            playable.completeWithout(new Problem("rung-lost", "1080p could not be made.")),
            processing.fail(new Problem("not-a-video", "This file is no video.")),
            processing.giveUp(new Problem("processing-failed", "Something broke here.")),
            playable.fail(new Problem("cannot-be-made", "It could not be prepared.")));

    for (Video state : states) {
      videos().keep(state);
      assertThat(videos().find(state.id())).contains(state);
    }
  }

  @Test
  default void anUnknownVideoIsNotFound() {
    assertThat(videos().find(new VideoId("nobody"))).isEmpty();
    assertThat(videos().findToChange(new VideoId("nobody"))).isEmpty();
  }

  @Test
  default void aChangeThatIsNotKeptIsForgotten() {
    Video draft = new Video.Draft(fullCard("v", Publication.wished(Visibility.PRIVATE)));
    videos().keep(draft);

    draft.describe(Details.titled(new Title("Something else")));

    assertThat(videos().find(draft.id())).contains(draft);
  }

  @Test
  default void anErasedVideoIsGoneAndErasingTwiceIsOnce() {
    Video video = publicVideo("v", channel("one"), DAY);
    videos().keep(video);

    videos().erase(video.id());
    videos().erase(video.id());

    assertThat(videos().find(video.id())).isEmpty();
    assertThat(videos().latest(PageRequest.first(10)).items()).isEmpty();
  }

  @Test
  default void aVideoIsFoundByThePlanThatItIsMadeByNow() {
    Video.Playable playable = playable("v", channel("one"), Visibility.PRIVATE);
    videos().keep(playable);
    videos().keep(playable("other", channel("one"), Visibility.PRIVATE));
    assertThat(videos().ofPlan(playable.plan())).contains(playable);

    Video.Ready moved = playable.renewed(new PlanId("successor"), spell("aaaa")).complete();
    videos().keep(moved);
    assertThat(videos().ofPlan(playable.plan())).isEmpty();
    assertThat(videos().ofPlan(moved.plan())).contains(moved);

    videos().keep(moved.fail(new Problem("cannot-be-made", "It could not be prepared.")));
    assertThat(videos().ofPlan(moved.plan())).isEmpty();
  }

  @Test
  default void listsOnlyWhatIsPublicAndCanBePlayed() {
    ChannelId channel = channel("one");
    Video shown = publicVideo("shown", channel, DAY);
    videos().keep(shown);
    videos().keep(playable("unlisted", channel, Visibility.UNLISTED).release(DAY, spell("bbbb")));
    videos().keep(playable("private", channel, Visibility.PRIVATE).release(DAY, spell("cccc")));
    videos().keep(new Video.Draft(card("draft", channel, Visibility.PUBLIC)));

    assertThat(videos().latest(PageRequest.first(10)).items()).containsExactly(shown);
    assertThat(videos().latestOf(channel, PageRequest.first(10)).items()).containsExactly(shown);
  }

  @Test
  default void newestPublicationsComeFirstAndEqualOnesByIdDownwards() {
    ChannelId channel = channel("one");
    Video old = publicVideo("old", channel, DAY.minusSeconds(60));
    Video first = publicVideo("a", channel, DAY);
    Video second = publicVideo("B", channel, DAY);
    Video third = publicVideo("_", channel, DAY);
    List.of(second, old, third, first).forEach(videos()::keep);

    assertThat(videos().latest(PageRequest.first(10)).items())
        .as("ids compare by code point, as in memory")
        .containsExactly(first, third, second, old);
  }

  @Test
  default void pagesShowEachVideoOnceThoughOthersArePublishedMeanwhile() {
    ChannelId channel = channel("one");
    List<Video> expected = new ArrayList<>();
    for (int i = 9; i >= 0; i--) {
      Video video = publicVideo("v" + i, channel, DAY.plusSeconds(i / 3));
      videos().keep(video);
      expected.add(video);
    }

    List<Video> seen = new ArrayList<>();
    Page<Video> page = videos().latest(PageRequest.first(3));
    seen.addAll(page.items());
    while (page.next().isPresent()) {
      videos().keep(publicVideo("new" + seen.size(), channel, DAY.plusSeconds(1_000)));
      page = videos().latest(new PageRequest(3, page.next()));
      seen.addAll(page.items());
    }

    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @Test
  default void aListThatEndsWithAFullPageHasNoNextPage() {
    ChannelId channel = channel("one");
    videos().keep(publicVideo("a", channel, DAY));
    videos().keep(publicVideo("b", channel, DAY));

    assertThat(videos().latest(PageRequest.first(2)).next()).isEmpty();
    assertThat(videos().latest(PageRequest.first(1)).next()).isPresent();
  }

  @Test
  default void aCreatorSeesAllStatesOfTheirChannelsNewestCreationFirst() {
    Video one = new Video.Draft(card("one", channel("one"), Visibility.PUBLIC));
    Video two = publicVideo("two", channel("two"), DAY);
    Video strangers = publicVideo("three", channel("three"), DAY);
    List.of(one, two, strangers).forEach(videos()::keep);

    assertThat(
            videos().allOf(Set.of(channel("one"), channel("two")), PageRequest.first(10)).items())
        .containsExactly(two, one);
    assertThat(videos().allOf(Set.of(), PageRequest.first(10)).items()).isEmpty();
  }

  @Test
  default void whatIsPlayableAndNoMoreIsListedOldestFirst() {
    ChannelId channel = channel("one");
    Video.Playable young = playable("young", channel, Visibility.PRIVATE);
    Video.Playable old =
        createdAt(DAY.minusSeconds(60), playable("old", channel, Visibility.PUBLIC));
    videos().keep(young);
    videos().keep(old);
    Video.Arriving arriving =
        new Video.Uploading(card("arriving", channel, Visibility.PRIVATE))
            .plays(new SourceId("source"), new PlanId("plan"), Duration.ofSeconds(8));
    videos().keep(arriving);
    videos().keep(playable("ready", channel, Visibility.PUBLIC).complete());
    videos().keep(new Video.Draft(card("draft", channel, Visibility.PUBLIC)));
    videos().keep(playable("other", channel("two"), Visibility.PUBLIC));

    assertThat(videos().playableOf(channel)).containsExactly(old, arriving, young);
  }

  @Test
  default void changesMadeAtTheSameTimeAreBothThere() throws InterruptedException {
    Video draft = new Video.Draft(card("v", channel("one"), Visibility.PRIVATE));
    videos().keep(draft);

    Thread title =
        Thread.ofVirtual()
            .start(() -> change(draft.id(), v -> v.describe(Details.titled(new Title("Changed")))));
    Thread wish =
        Thread.ofVirtual()
            .start(() -> change(draft.id(), v -> v.show(Visibility.PUBLIC, DAY, spell("dddd"))));
    title.join();
    wish.join();

    Card now = videos().find(draft.id()).orElseThrow().card();
    assertThat(now.details().title()).isEqualTo(new Title("Changed"));
    assertThat(now.publication().visibility()).isEqualTo(Visibility.PUBLIC);
  }

  @Test
  default void aTransactionThatFailsKeepsNothing() {
    Video video = publicVideo("v", channel("one"), DAY);

    assertThat(
            catchThrowable(
                () ->
                    transactions()
                        .run(
                            () -> {
                              videos().keep(video);
                              throw new IllegalStateException("the world breaks");
                            })))
        .hasMessageContaining("the world breaks");

    assertThat(videos().find(video.id())).isEmpty();
  }

  private void change(VideoId id, Function<Video, Video> change) {
    transactions()
        .run(
            () -> {
              Video video = videos().findToChange(id).orElseThrow();
              videos().keep(change.apply(video));
              return video;
            });
  }

  private Card fullCard(String id, Publication publication) {
    Details details =
        new Details(
            new Title("A title — with ünïcode 🎬"),
            new Description("Two\nlines"),
            new Tags(List.of("one", "two words")));
    return new Card(
        new VideoId(id),
        channel("one"),
        details,
        publication,
        Optional.of(new PosterId("0123456789abcdef")),
        Downloads.ALLOWED,
        DAY);
  }

  private static Card card(String id, ChannelId channel, Visibility visibility) {
    return new Card(
        new VideoId(id),
        channel,
        Details.titled(new Title("Video " + id)),
        Publication.wished(visibility),
        DAY);
  }

  private static Video.Playable playable(String id, ChannelId channel, Visibility visibility) {
    return new Video.Playable(
        card(id, channel, visibility),
        new SourceId("source-" + id),
        new PlanId("plan-" + id),
        Duration.ofSeconds(60));
  }

  private static Video.Playable createdAt(Instant at, Video.Playable video) {
    Card card = video.card();
    return video.with(new Card(card.id(), card.channel(), card.details(), card.publication(), at));
  }

  private static Video publicVideo(String id, ChannelId channel, Instant at) {
    return playable(id, channel, Visibility.PUBLIC).release(at, spell(id));
  }

  private static Spell spell(String tail) {
    return new Spell("spell-of-a-video-" + tail);
  }
}
