package origin.worker;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.ports.work.Job;
import origin.ports.work.Ticket;

/// One kind of job as a task of db-scheduler: the task has the kind's word for its name, and its
/// instances the subject, followed by `~` and a number where an equal job was being done when this
/// one was enqueued.
final class JobTask {

  private static final Logger LOG = LoggerFactory.getLogger(JobTask.class);
  private static final Duration PATIENCE_WITH_AN_EQUAL_JOB = Duration.ofMillis(500);
  private static final Duration UNTIL_ANOTHER_LOOK = Duration.ofSeconds(2);

  private final Ticket.Kind kind;
  private final Performer performer;
  private final Retries retries;
  private final Turns turns;
  private final BooleanSupplier stopping;

  JobTask(
      Ticket.Kind kind,
      Performer performer,
      Retries retries,
      Turns turns,
      BooleanSupplier stopping) {
    this.kind = kind;
    this.performer = performer;
    this.retries = retries;
    this.turns = turns;
    this.stopping = stopping;
  }

  Task<Void> task() {
    return Tasks.custom(kind.word(), Void.class)
        .onFailure(this::failed)
        .onDeadExecutionRevive()
        .execute((instance, _) -> perform(job(instance)));
  }

  private Job job(TaskInstance<?> instance) {
    var place = instance.getId().indexOf('~');
    var subject = place < 0 ? instance.getId() : instance.getId().substring(0, place);
    return new Ticket(kind, subject).job();
  }

  private CompletionHandler<Void> perform(Job job) {
    try {
      return kind.isShared() ? performAtOnce(job) : performInTurn(job);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new JobFailed(failure);
    }
  }

  private CompletionHandler<Void> performInTurn(Job job) throws Exception {
    if (!turns.begin(job, PATIENCE_WITH_AN_EQUAL_JOB)) {
      return (attempt, row) ->
          row.reschedule(attempt, attempt.getTimeDone().plus(UNTIL_ANOTHER_LOOK));
    }
    try {
      return performAtOnce(job);
    } finally {
      turns.end(job);
    }
  }

  private CompletionHandler<Void> performAtOnce(Job job) throws Exception {
    performer.perform(job);
    return new CompletionHandler.OnCompleteRemove<>();
  }

  private void failed(ExecutionComplete attempt, ExecutionOperations<Void> row) {
    var execution = attempt.getExecution();
    var failures = execution.consecutiveFailures + 1;
    var reason = JobFailed.unwrapped(attempt.getCause().orElseThrow());
    if (retries.areUsedUpAfter(failures) && !stopping.getAsBoolean()) {
      LOG.error("{} {} is given up", kind.word(), execution.getId(), reason);
      performer.giveUp(job(execution.taskInstance), reason);
      row.remove();
      return;
    }
    var wait = retries.waitAfter(failures, ThreadLocalRandom.current());
    LOG.warn("{} {} is tried again in {}", kind.word(), execution.getId(), wait, reason);
    row.reschedule(attempt, attempt.getTimeDone().plus(wait));
  }

  /// Carries a checked exception through db-scheduler.
  private static final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobFailed(Throwable reason) {
      super(reason);
    }

    static Throwable unwrapped(Throwable thrown) {
      return thrown instanceof JobFailed && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
  }
}
