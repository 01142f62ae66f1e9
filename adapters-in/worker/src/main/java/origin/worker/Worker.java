package origin.worker;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import origin.ports.work.Crew;
import origin.ports.work.Ticket;

/// Takes jobs that are due and has them performed, the most urgent first: by one crew what is
/// quick, by another what takes long, each a bounded number at a time.
///
/// While it lives it tells so every few seconds; what it held when it died is taken over by others
/// once it was silent for as long as its settings say, or at once by a successor of the same name
/// that gives it back first.
public final class Worker implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final int MISSED_HEARTBEATS = 4;
  // Taken only for a thread that is free, so that a more urgent job may still come first. The lower
  // limit must be less than the upper one and means here: as soon as one thread is free.
  private static final double ALL_THREADS = 1.0;
  private static final double ALL_BUT_ONE_THREAD = 0.999;
  private static final Crew CHORES = Crew.ERRANDS;

  // What the other crew does is unknown to a crew for as long as both live.
  private static final Duration NEVER = Duration.ofDays(100 * 365L);

  private final List<Scheduler> crews;
  private volatile boolean stopping;

  /// A worker that does nothing until [#start()].
  ///
  /// @param queue the database of the queue; takes part in nobody else's transactions
  public Worker(
      DataSource queue, WorkerSettings settings, Performer performer, List<Recurring> recurring) {
    var turns = new Turns();
    crews =
        Arrays.stream(Crew.values())
            .map(
                crew ->
                    Scheduler.create(queue, jobTasks(crew, settings, performer, turns))
                        .startTasks(chores(crew, recurring).map(Worker::task).toList())
                        .schedulerName(new SchedulerName.Fixed(settings.name()))
                        .threads(settings.threads(crew))
                        .pollingInterval(BETWEEN_LOOKS)
                        .pollUsingLockAndFetch(ALL_BUT_ONE_THREAD, ALL_THREADS)
                        .heartbeatInterval(settings.betweenHeartbeats())
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(settings.patience())
                        .jdbcCustomization(new OwnTasks(tasksOfOthers(crew, recurring)))
                        .deleteUnresolvedAfter(NEVER)
                        .failureLogging(LogLevel.OFF, false)
                        .enablePriority()
                        .build())
            .toList();
  }

  private List<Task<?>> jobTasks(
      Crew crew, WorkerSettings settings, Performer performer, Turns turns) {
    return kinds()
        .filter(kind -> kind.crew() == crew)
        .<Task<?>>map(
            kind -> new JobTask(kind, performer, settings.retries(), turns, () -> stopping).task())
        .toList();
  }

  private static List<String> tasksOfOthers(Crew crew, List<Recurring> recurring) {
    return Stream.concat(
            kinds().filter(kind -> kind.crew() != crew).map(Ticket.Kind::word),
            recurring.stream().map(Recurring::name).filter(_ -> crew != CHORES))
        .toList();
  }

  private static Stream<Recurring> chores(Crew crew, List<Recurring> recurring) {
    return crew == CHORES ? recurring.stream() : Stream.empty();
  }

  private static Stream<Ticket.Kind> kinds() {
    return Arrays.stream(Ticket.Kind.values());
  }

  private static RecurringTask<Void> task(Recurring recurring) {
    return Tasks.recurring(recurring.name(), FixedDelay.of(recurring.pause()))
        .execute((_, _) -> recurring.work().run());
  }

  /// Begins to take jobs, and returns at once.
  public void start() {
    crews.forEach(Scheduler::start);
  }

  /// Whether it takes jobs: begun, and not told to stop.
  public boolean works() {
    return !stopping && crews.stream().map(Scheduler::getSchedulerState).allMatch(Worker::works);
  }

  private static boolean works(SchedulerState state) {
    return state.isStarted() && !state.isShuttingDown();
  }

  /// Has it look for due jobs now instead of at its next regular look.
  public void wake() {
    crews.forEach(Scheduler::triggerCheckForDueExecutions);
  }

  /// Takes no more jobs, lets running ones finish for as long as its patience lasts, then
  /// interrupts them. What was interrupted waits in the queue to be tried again.
  @Override
  public void close() {
    stopping = true;
    try (var stops = Executors.newVirtualThreadPerTaskExecutor()) {
      crews.forEach(crew -> stops.execute(crew::stop));
    }
  }
}
