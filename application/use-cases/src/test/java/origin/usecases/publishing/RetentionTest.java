package origin.usecases.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.transcoding.EvictionPolicy;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.publishing.InMemoryViewings;
import origin.memory.timeline.InMemorySourceFiles;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.ManualClock;
import origin.ports.transcoding.SegmentName;
import origin.usecases.transcoding.ComesBack;

class RetentionTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final EvictionPolicy AFTER_A_MONTH =
      new EvictionPolicy(Optional.of(MONTH), Map.of());
  private static final Plan PLAN = ExamplePlans.plan("plan-1", 3);
  private static final RenditionName SMALL = ExamplePlans.SMALL.name();
  private static final RenditionName LARGE = ExamplePlans.COPY.name();
  private static final RenditionName SOUND = ExamplePlans.SOUND.name();

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemoryViewings viewings = new InMemoryViewings(transactions, videos);
  private final InMemoryMedia media = new InMemoryMedia();
  private final InMemorySourceFiles sources = new InMemorySourceFiles();
  private final Retention retention = retention(AFTER_A_MONTH, _ -> true);
  private final Video.Ready video =
      new Video.Ready(
          new Card(
              new VideoId("video"),
              new ChannelId("channel"),
              Details.titled(new Title("A video")),
              Publication.wished(Visibility.PRIVATE),
              clock.instant()),
          PLAN.source(),
          PLAN.id(),
          Duration.ofSeconds(12),
          Optional.empty());

  @BeforeEach
  void storeEverything() {
    videos.keep(video);
    sources.store(PLAN.source(), new byte[1]);
    media.plans().keep(PLAN);
    PLAN.renditions().forEach(rendition -> store(rendition.name()));
  }

  @Test
  void whatNobodyWatchedForLongEnoughGoesButForTheSmallestPictureAndTheSound() {
    clock.pass(MONTH);
    retention.evictUnwatched().evict();
    assertThat(stored()).contains(LARGE);

    clock.pass(Duration.ofSeconds(1));
    retention.evictUnwatched().evict();

    assertThat(stored())
        .contains(SMALL, SOUND)
        .doesNotContainAnyElementsOf(PLAN.dispensable().stream().map(Rendition::name).toList());
    assertThat(videos.find(video.id())).contains(video);
  }

  @Test
  void whatSomebodyWatchesStays() {
    clock.pass(MONTH);
    retention.noteWatching().watched(PLAN.id());
    clock.pass(MONTH);

    retention.evictUnwatched().evict();

    assertThat(stored()).contains(LARGE);
  }

  @Test
  void itIsNotedOnceAnHourThatSomebodyWatches() {
    retention.noteWatching().watched(PLAN.id());
    clock.pass(Duration.ofMinutes(59));
    retention.noteWatching().watched(PLAN.id());
    assertThat(viewings.unwatchedFor(Duration.ZERO, clock.instant(), 1)).containsExactly(PLAN.id());

    clock.pass(Duration.ofMinutes(1));
    retention.noteWatching().watched(PLAN.id());
    assertThat(viewings.unwatchedFor(Duration.ZERO, clock.instant(), 1)).isEmpty();
  }

  @Test
  void whatIsMadeAgainIsLeftUntilNobodyWatchesItAnyMore() {
    evictLater();
    store(LARGE);
    clock.pass(MONTH.multipliedBy(2));
    retention.evictUnwatched().evict();
    assertThat(stored()).as("nobody watched since, so there is nothing to do").contains(LARGE);

    retention.noteWatching().watched(PLAN.id());
    evictLater();
    assertThat(stored()).doesNotContain(LARGE);
  }

  @Test
  void whatAViewerWouldWaitForStays() {
    clock.pass(MONTH.plusSeconds(1));

    retention(AFTER_A_MONTH, rendition -> !rendition.equals(ExamplePlans.COPY))
        .evictUnwatched()
        .evict();

    assertThat(stored()).contains(LARGE);
  }

  @Test
  void whatCanNeverBeMadeAgainStays() {
    sources.lose(PLAN.source());

    evictLater();

    assertThat(stored()).contains(LARGE);
  }

  @Test
  void whatIsStillBeingMadeStays() {
    videos.keep(new Video.Playable(video.card(), video.source(), video.plan(), video.length()));

    evictLater();

    assertThat(stored()).contains(LARGE);
  }

  @Test
  void largerPicturesGoAfterATimeOfTheirOwn() {
    EvictionPolicy larger = new EvictionPolicy(Optional.of(MONTH), Map.of(360, WEEK));
    Retention sooner = retention(larger, _ -> true);

    clock.pass(WEEK.plusSeconds(1));
    sooner.evictUnwatched().evict();
    assertThat(stored())
        .contains(SMALL, SOUND, ExamplePlans.SMALL_AV1.name())
        .doesNotContain(LARGE);

    clock.pass(MONTH.minus(WEEK));
    sooner.evictUnwatched().evict();
    assertThat(stored()).contains(SMALL, SOUND).doesNotContain(ExamplePlans.SMALL_AV1.name());
  }

  @Test
  void withoutATimeNothingGoes() {
    clock.pass(Duration.ofDays(10_000));

    retention(EvictionPolicy.NEVER, _ -> true).evictUnwatched().evict();

    assertThat(stored()).contains(LARGE);
  }

  private void evictLater() {
    clock.pass(MONTH.plusSeconds(1));
    retention.evictUnwatched().evict();
  }

  private void store(RenditionName rendition) {
    media.segments().put(new SegmentName(PLAN.id(), rendition, 0), ByteBuffer.wrap(new byte[1]));
  }

  private Set<RenditionName> stored() {
    return media.segments().stored(PLAN.id()).keySet();
  }

  private Retention retention(EvictionPolicy eviction, ComesBack comesBack) {
    return new Retention(
        new Retention.Needs(
            viewings,
            media.plans(),
            media.segments(),
            sources,
            comesBack,
            eviction,
            clock,
            Runnable::run));
  }
}
