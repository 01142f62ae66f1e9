package origin.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// Nothing is ever left lying for good: what failed for an hour is tried again every hour, for what
/// a job removes must go, and what it moves on must not be stuck.
///
/// @param jobs where it waits
/// @param clock tells the time
record NextRound(Jobs jobs, InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(NextRound.class);
  private static final Duration PAUSE = Duration.ofHours(1);

  void of(Job job, Throwable reason) {
    LOG.error("{} failed again and again; it is tried again in an hour", job, reason);
    jobs.enqueueAt(job, clock.instant().plus(PAUSE));
  }
}
