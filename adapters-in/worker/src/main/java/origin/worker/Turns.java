package origin.worker;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import origin.ports.work.Job;

/// Lets equal jobs of this process follow each other instead of running at the same time.
final class Turns {

  private final Set<Job> running = new HashSet<>();

  /// Waits for an equal job to end.
  ///
  /// @return whether it is this job's turn now; then [#end] must follow
  synchronized boolean begin(Job job, Duration patience) throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (running.contains(job)) {
      var left = Duration.ofNanos(deadline - System.nanoTime());
      if (!left.isPositive()) {
        return false;
      }
      wait(left.toMillis() + 1);
    }
    return running.add(job);
  }

  synchronized void end(Job job) {
    running.remove(job);
    notifyAll();
  }
}
