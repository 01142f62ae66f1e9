package origin.postgres.work;

import static origin.postgres.generated.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import origin.ports.work.Agenda;
import origin.ports.work.Job;
import origin.ports.work.Jobs;
import origin.ports.work.Ticket;
import origin.postgres.database.Database;
import origin.postgres.database.PostgresTransactions;
import origin.postgres.generated.tables.records.ScheduledTasksRecord;

/// The queue: tasks of db-scheduler, written in the running transaction.
public final class PostgresJobs implements Jobs, Agenda {

  private final PostgresTransactions transactions;
  private final DSLContext sql;
  private final InstantSource clock;
  private final SchedulerClient queue;
  private volatile Runnable bell = () -> {};

  /// @param clock tells when a job is due that is to be done at once
  public PostgresJobs(Database database, InstantSource clock) {
    this.transactions = database.transactions();
    this.sql = database.sql();
    this.clock = clock;
    this.queue =
        SchedulerClient.Builder.create(database.joining(), List.of())
            .jdbcCustomization(new PostgreSqlJdbcCustomization(true, false))
            .enablePriority()
            .build();
  }

  /// From now on, has `newBell` rung after each transaction that wrote a job. It must be quick and
  /// must not fail.
  public void ring(Runnable newBell) {
    bell = newBell;
  }

  @Override
  public void enqueue(Job job) {
    enqueueAt(job, clock.instant());
  }

  @Override
  public void enqueueAt(Job job, Instant when) {
    transactions.run(
        () -> {
          write(Ticket.of(job), when);
          transactions.afterwards(bell);
        });
  }

  @Override
  public boolean holds(Job job) {
    return sql.fetchExists(SCHEDULED_TASKS, isOneOf(Places.of(Ticket.of(job))));
  }

  /// Gives back what a worker of this name had taken when it died, so that its successor need not
  /// wait until its heartbeat is missed. Only to be called while no worker of that name runs.
  ///
  /// @return how many jobs were given back
  public int giveBackJobsOf(String worker) {
    return sql.update(SCHEDULED_TASKS)
        .set(SCHEDULED_TASKS.PICKED, false)
        .setNull(SCHEDULED_TASKS.PICKED_BY)
        .setNull(SCHEDULED_TASKS.LAST_HEARTBEAT)
        .set(SCHEDULED_TASKS.VERSION, SCHEDULED_TASKS.VERSION.plus(1))
        .where(SCHEDULED_TASKS.PICKED)
        .and(SCHEDULED_TASKS.PICKED_BY.eq(worker))
        .execute();
  }

  private void write(Ticket ticket, Instant when) {
    oneAtATime(ticket);
    var rows = rowsOf(ticket);
    var waiting = rows.stream().filter(row -> !row.getPicked()).findFirst();
    if (waiting.isEmpty()) {
      queue.scheduleIfNotExists(Places.of(ticket).firstFree(rows).scheduledTo(when));
    } else if (when.isBefore(waiting.get().getExecutionTime())) {
      queue.reschedule(Places.taskOf(waiting.get()), when);
    }
  }

  /// Until the transaction ends nobody else writes the same job, for the two could not see each
  /// other's rows.
  private void oneAtATime(Ticket ticket) {
    var name = DSL.val(ticket.toString());
    var lock = DSL.function(DSL.name("hashtextextended"), Long.class, name, DSL.inline(0L));
    sql.select(DSL.function(DSL.name("pg_advisory_xact_lock"), Object.class, lock)).fetch();
  }

  /// Locked, so that a waiting job is not taken before the transaction's changes can be seen.
  private List<ScheduledTasksRecord> rowsOf(Ticket ticket) {
    var places = Places.of(ticket);
    return sql.selectFrom(SCHEDULED_TASKS).where(isOneOf(places)).forUpdate().fetch();
  }

  private static Condition isOneOf(Places places) {
    return SCHEDULED_TASKS
        .TASK_NAME
        .eq(places.task())
        .and(SCHEDULED_TASKS.TASK_INSTANCE.in(places.instances()));
  }
}
