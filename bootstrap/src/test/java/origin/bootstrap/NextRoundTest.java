package origin.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import origin.domain.publishing.VideoId;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

class NextRoundTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Job JOB = new Job.PlanVideo(new VideoId("video"));

  private final Map<Job, Instant> waiting = new HashMap<>();
  private final Jobs jobs =
      new Jobs() {
        @Override
        public void enqueue(Job job) {
          enqueueAt(job, NOW);
        }

        @Override
        public void enqueueAt(Job job, Instant when) {
          waiting.put(job, when);
        }
      };

  @Test
  void whatFailedForAnHourIsTriedAgainAnHourLater() {
    new NextRound(jobs, InstantSource.fixed(NOW)).of(JOB, new IllegalStateException("broken"));

    assertThat(waiting).containsOnly(Map.entry(JOB, Instant.parse("2026-03-01T13:00:00Z")));
  }
}
