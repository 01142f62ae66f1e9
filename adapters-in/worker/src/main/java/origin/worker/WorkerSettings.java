package origin.worker;

import java.time.Duration;

/// How much a worker takes on.
///
/// @param name tells this worker from every other that runs at the same time
/// @param threads how many jobs it does at once
/// @param retries what happens to jobs that fail
/// @param patience how long it lets running jobs finish when it is stopped, before it interrupts
///   them
public record WorkerSettings(String name, int threads, Retries retries, Duration patience) {

  public WorkerSettings {
    if (name.isBlank() || threads < 1 || patience.isNegative()) {
      throw new IllegalArgumentException("a worker has a name, threads and patience");
    }
  }
}
