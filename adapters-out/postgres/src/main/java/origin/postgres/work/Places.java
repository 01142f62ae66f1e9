package origin.postgres.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.util.List;
import java.util.stream.IntStream;
import origin.ports.work.Rank;
import origin.ports.work.Ticket;
import origin.postgres.generated.tables.records.ScheduledTasksRecord;

/// The rows that equal jobs may take.
///
/// A task is named for the kind of job, `plan-video`, and its instance for the subject, so that
/// equal jobs share a row. A job that is being done still has its row; an equal one, to be done
/// after it, takes the next place: `id`, `id~2`, `id~3` and so on.
///
/// @param task the task's name
/// @param instances the instances in order
/// @param priority of two jobs that are due, the one with more is done first
record Places(String task, List<String> instances, int priority) {

  private static final int MOST = 8;
  private static final int MOST_OF_SHARED = 256;

  static Places of(Ticket ticket) {
    return new Places(
        ticket.kind().word(),
        IntStream.rangeClosed(1, ticket.kind().isShared() ? MOST_OF_SHARED : MOST)
            .mapToObj(place -> instance(ticket, place))
            .toList(),
        priority(ticket.kind().rank()));
  }

  private static String instance(Ticket ticket, int place) {
    return place == 1 ? ticket.subject() : ticket.subject() + "~" + place;
  }

  private static int priority(Rank rank) {
    return switch (rank) {
      case SOMEBODY_WAITS -> 90;
      case SOON -> 50;
      case WHENEVER -> 10;
    };
  }

  static TaskInstanceId taskOf(ScheduledTasksRecord row) {
    return TaskInstanceId.of(row.getTaskName(), row.getTaskInstance());
  }

  /// The first place that none of the rows has.
  TaskInstance.Builder<Void> firstFree(List<ScheduledTasksRecord> rows) {
    var taken = rows.stream().map(ScheduledTasksRecord::getTaskInstance).toList();
    var free =
        instances.stream()
            .filter(instance -> !taken.contains(instance))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody does " + taken + " to its end."));
    return TaskDescriptor.of(task).instance(free).priority(priority);
  }
}
