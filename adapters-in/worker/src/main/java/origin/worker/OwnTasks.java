package origin.worker;

import com.github.kagkarlsson.scheduler.Resolvable;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.List;

/// Leaves in the queue what the other crew does.
///
/// db-scheduler never takes a task that it has found to be unknown to it; here it is told from the
/// start which those are, before it would take one to find out.
final class OwnTasks extends PostgreSqlJdbcCustomization {
  private final List<String> others;

  OwnTasks(List<String> others) {
    super(false, false);
    this.others = List.copyOf(others);
  }

  @Override
  public List<Execution> lockAndFetchSingleStatement(
      JdbcTaskRepositoryContext queue, Instant now, int limit, boolean byPriority) {
    leaveToOthers(queue.taskResolver, now);
    return super.lockAndFetchSingleStatement(queue, now, limit, byPriority);
  }

  private void leaveToOthers(TaskResolver known, Instant now) {
    others.stream()
        .filter(task -> !known.isUnresolved(task))
        .forEach(task -> known.resolve(Resolvable.of(task, now)));
  }
}
