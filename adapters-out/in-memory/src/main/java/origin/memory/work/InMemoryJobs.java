package origin.memory.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// Jobs that wait until a test takes them.
public final class InMemoryJobs implements Jobs {
  private final InMemoryTransactions transactions;
  private final InstantSource clock;
  private final Table<Job, Instant> waiting;

  /// Nothing waits. Without a time of its own a job may be done from the time of `clock` on.
  public InMemoryJobs(InMemoryTransactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
    this.waiting = Table.in(transactions);
  }

  @Override
  public void enqueue(Job job) {
    enqueueAt(job, clock.instant());
  }

  @Override
  public void enqueueAt(Job job, Instant when) {
    transactions.run(
        () -> {
          Instant earlier = waiting.get(job).filter(when::isAfter).orElse(when);
          waiting.put(job, earlier);
          return earlier;
        });
  }

  /// Everything that waits, with the time from which on it may be done.
  public Map<Job, Instant> waiting() {
    return waiting.byKey();
  }

  /// Takes the job that has waited longest past its time; it is no longer waiting then.
  public Optional<Job> takeDue() {
    return transactions.run(
        () -> {
          Optional<Job> due = firstDue(clock.instant());
          due.ifPresent(waiting::remove);
          return due;
        });
  }

  private Optional<Job> firstDue(Instant now) {
    return waiting.byKey().entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(now))
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
