package origin.contracts.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.ports.publishing.Videos;
import origin.ports.publishing.Viewings;

/// The promises of [Viewings].
public interface ViewingsContract {
  /// The day on which these tests play.
  Instant DAY = Instant.parse("2026-03-01T12:00:00Z");

  /// For how long nobody watches in most of them.
  Duration MINUTE = Duration.ofMinutes(1);

  /// The adapter under test, empty at first.
  Viewings viewings();

  /// The videos of the same store, empty at first.
  Videos videos();

  /// A channel that videos may belong to.
  ChannelId channel();

  @Test
  default void whatNobodyWatchedIsListedTheLongestUnwatchedFirst() {
    PlanId never = ready("never", DAY.minusSeconds(500));
    PlanId before = ready("before", DAY.minusSeconds(900));
    PlanId lately = ready("lately", DAY.minusSeconds(900));
    viewings().watched(before, DAY.minusSeconds(400));
    viewings().watched(lately, DAY);
    viewings().watched(lately, DAY.minusSeconds(800));

    assertThat(unwatched(DAY)).containsExactly(never, before);
    assertThat(viewings().unwatchedFor(MINUTE, DAY.plus(MINUTE), 1)).containsExactly(never);
    assertThat(unwatched(DAY.minusSeconds(450))).containsExactly(never);
  }

  @Test
  default void aVideoThatIsNotReadyIsNotListed() {
    Video.Playable playable = playable("made", DAY.minusSeconds(500));
    videos().keep(playable);
    viewings().watched(playable.plan(), DAY.minusSeconds(400));

    assertThat(unwatched(DAY)).isEmpty();
  }

  @Test
  default void whatWasEvictedIsListedAgainWhenItWasWatchedSince() {
    PlanId plan = ready("cold", DAY.minusSeconds(500));
    assertThat(viewings().isEvicted(plan)).isFalse();

    viewings().beginEviction(plan);
    assertThat(viewings().isEvicted(plan)).isTrue();
    assertThat(unwatched(DAY)).as("cut short").containsExactly(plan);

    viewings().endEviction(plan, DAY);
    assertThat(unwatched(DAY)).isEmpty();

    viewings().watched(plan, DAY.plusSeconds(60));
    assertThat(unwatched(DAY.plusSeconds(120))).containsExactly(plan);
    assertThat(viewings().isEvicted(plan)).isTrue();
  }

  @Test
  default void whatWasEvictedIsListedAgainWhenALongerWhileIsOver() {
    PlanId plan = ready("cold", DAY);
    Duration week = Duration.ofDays(7);
    Duration month = Duration.ofDays(30);
    viewings().endEviction(plan, DAY.plus(week).plusSeconds(5));

    assertThat(viewings().unwatchedFor(week, DAY.plus(month), 10)).isEmpty();
    assertThat(viewings().unwatchedFor(month, DAY.plus(month), 10)).isEmpty();
    assertThat(viewings().unwatchedFor(month, DAY.plus(month).plusSeconds(1), 10))
        .containsExactly(plan);

    viewings().endEviction(plan, DAY.plus(month).plusSeconds(1));
    assertThat(viewings().unwatchedFor(month, DAY.plus(month).plusSeconds(2), 10)).isEmpty();
  }

  @Test
  default void whatNoVideoIsPlayedByIsForgotten() {
    PlanId kept = ready("kept", DAY.minusSeconds(500));
    PlanId gone = ready("gone", DAY.minusSeconds(500));
    viewings().endEviction(kept, DAY);
    viewings().endEviction(gone, DAY);
    videos().erase(new VideoId("gone"));

    viewings().forgetUnused();

    assertThat(viewings().isEvicted(kept)).isTrue();
    assertThat(viewings().isEvicted(gone)).isFalse();
  }

  private List<PlanId> unwatched(Instant since) {
    return viewings().unwatchedFor(MINUTE, since.plus(MINUTE), 10);
  }

  private PlanId ready(String id, Instant created) {
    Video.Ready ready = playable(id, created).complete();
    videos().keep(ready);
    return ready.plan();
  }

  private Video.Playable playable(String id, Instant created) {
    return new Video.Playable(
        new Card(
            new VideoId(id),
            channel(),
            Details.titled(new Title(id)),
            Publication.wished(Visibility.PRIVATE),
            created),
        new SourceId("source-" + id),
        new PlanId("plan-" + id),
        Duration.ofSeconds(60));
  }
}
