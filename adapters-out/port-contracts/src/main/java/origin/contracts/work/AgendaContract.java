package origin.contracts.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.VideoId;
import origin.ports.work.Agenda;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// The promises of [Agenda].
public interface AgendaContract {
  /// The adapter under test.
  Agenda agenda();

  /// The jobs that it tells of.
  Jobs jobs();

  @Test
  default void holdsWhatIsToBeDoneNowOrMuchLater() {
    Job now = new Job.PlanVideo(new VideoId(anyId()));
    Job later = new Job.MakeNextRun(new ChannelId(anyId()));

    jobs().enqueue(now);
    jobs().enqueueAt(later, Instant.now().plusSeconds(86_400));

    assertThat(agenda().holds(now)).isTrue();
    assertThat(agenda().holds(later)).isTrue();
  }

  @Test
  default void holdsNothingElse() {
    VideoId video = new VideoId(anyId());

    jobs().enqueue(new Job.PlanVideo(video));

    assertThat(agenda().holds(new Job.MakePoster(video))).isFalse();
    assertThat(agenda().holds(new Job.PlanVideo(new VideoId(anyId())))).isFalse();
  }

  private static String anyId() {
    return UUID.randomUUID().toString();
  }
}
