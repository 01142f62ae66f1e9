package origin.worker;

import java.time.Duration;
import origin.ports.work.Crew;

/// How much a worker takes on.
///
/// @param name tells this worker from every other that runs at the same time
/// @param errands how many quick jobs it does at once
/// @param longWork how many long jobs it does at once
/// @param retries what happens to jobs that fail
/// @param patience how long it lets running jobs finish when it is stopped, before it interrupts
///   them
/// @param silence after about how long without a sign of life others do what this one had taken
public record WorkerSettings(
    String name, int errands, int longWork, Retries retries, Duration patience, Duration silence) {

  private static final int HEARTBEATS_IN_SILENCE = 6;

  public WorkerSettings {
    if (name.isBlank()
        || errands < 1
        || longWork < 1
        || patience.isNegative()
        || silence.toSeconds() < 1) {
      throw new IllegalArgumentException("a worker has a name, threads and patience");
    }
  }

  /// So many are missed before others take over, and about as long again may pass until they look.
  Duration betweenHeartbeats() {
    return silence.dividedBy(HEARTBEATS_IN_SILENCE);
  }

  int threads(Crew crew) {
    return switch (crew) {
      case ERRANDS -> errands;
      case LONG_WORK -> longWork;
    };
  }
}
