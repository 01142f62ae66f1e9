package origin.memory.work;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import origin.ports.work.Agenda;
import origin.ports.work.Crew;
import origin.ports.work.Job;
import origin.ports.work.Jobs;
import origin.ports.work.Ticket;

/// Jobs that wait until a test takes them.
public final class InMemoryJobs implements Jobs, Agenda {
  private final InMemoryTransactions transactions;
  private final InstantSource clock;
  private final Table<Job, Waiting> waiting;
  private final AtomicLong enqueued = new AtomicLong();

  private record Waiting(Job job, Instant when, long number) {
    static final Comparator<Waiting> IN_TURN =
        Comparator.comparing((Waiting waiting) -> Ticket.of(waiting.job()).kind().rank())
            .thenComparing(Waiting::when)
            .thenComparingLong(Waiting::number);
  }

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
          Optional<Waiting> known = waiting.get(job);
          if (known.isEmpty() || when.isBefore(known.get().when())) {
            waiting.put(job, new Waiting(job, when, enqueued.incrementAndGet()));
          }
          return when;
        });
  }

  /// What a test has taken counts as done.
  @Override
  public boolean holds(Job job) {
    return waiting.get(job).isPresent();
  }

  /// Everything that waits, with the time from which on it may be done.
  public Map<Job, Instant> waiting() {
    return waiting.rows().stream().collect(toUnmodifiableMap(Waiting::job, Waiting::when));
  }

  /// Takes the job whose turn it is of those that are due; it is no longer waiting then.
  public Optional<Job> takeDue() {
    return takeDue(_ -> true);
  }

  /// As [#takeDue()], of what one crew does.
  public Optional<Job> takeDue(Crew crew) {
    return takeDue(job -> Ticket.of(job).kind().crew() == crew);
  }

  private Optional<Job> takeDue(Predicate<Job> wanted) {
    return transactions.run(
        () -> {
          Instant now = clock.instant();
          Optional<Job> due =
              waiting.rows().stream()
                  .filter(job -> !job.when().isAfter(now) && wanted.test(job.job()))
                  .min(Waiting.IN_TURN)
                  .map(Waiting::job);
          due.ifPresent(waiting::remove);
          return due;
        });
  }
}
