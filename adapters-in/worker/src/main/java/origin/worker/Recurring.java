package origin.worker;

import java.time.Duration;

/// Something that is done again and again by one worker at a time.
///
/// @param name its name in the queue, the same on every node
/// @param pause how long after the end of one run the next begins
/// @param work what is done; an exception is logged, and the next run comes as if there was none
public record Recurring(String name, Duration pause, Runnable work) {

  public Recurring {
    if (pause.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("a pause is at least a second");
    }
  }
}
