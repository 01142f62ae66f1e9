package origin.contracts.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

    assertThat(viewings().unwatchedSince(DAY, 10)).containsExactly(never, before);
    assertThat(viewings().unwatchedSince(DAY, 1)).containsExactly(never);
    assertThat(viewings().unwatchedSince(DAY.minusSeconds(450), 10)).containsExactly(never);
  }

  @Test
  default void aVideoThatIsNotReadyIsNotListed() {
    Video.Playable playable = playable("made", DAY.minusSeconds(500));
    videos().keep(playable);
    viewings().watched(playable.plan(), DAY.minusSeconds(400));

    assertThat(viewings().unwatchedSince(DAY, 10)).isEmpty();
  }

  @Test
  default void whatWasEvictedIsListedAgainWhenItWasWatchedSince() {
    PlanId plan = ready("cold", DAY.minusSeconds(500));
    assertThat(viewings().isEvicted(plan)).isFalse();

    viewings().beginEviction(plan);
    assertThat(viewings().isEvicted(plan)).isTrue();
    assertThat(viewings().unwatchedSince(DAY, 10)).as("cut short").containsExactly(plan);

    viewings().endEviction(plan, DAY);
    assertThat(viewings().unwatchedSince(DAY, 10)).isEmpty();

    viewings().watched(plan, DAY.plusSeconds(60));
    assertThat(viewings().unwatchedSince(DAY.plusSeconds(120), 10)).containsExactly(plan);
    assertThat(viewings().isEvicted(plan)).isTrue();
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
