package origin.postgres.work;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static origin.postgres.generated.Tables.SCHEDULED_TASKS;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.work.AgendaContract;
import origin.contracts.work.JobsContract;
import origin.domain.channels.ChannelId;
import origin.ports.work.Agenda;
import origin.ports.work.Job;
import origin.ports.work.Ticket;
import origin.ports.work.Transactions;
import origin.postgres.database.FreshDatabase;
import origin.postgres.generated.tables.records.ScheduledTasksRecord;

class PostgresJobsIT implements JobsContract, AgendaContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final Job JOB = new Job.MakeNextRun(new ChannelId("channel"));

  @Override
  public PostgresJobs jobs() {
    return new PostgresJobs(DATABASE.get(), InstantSource.system());
  }

  @Override
  public Agenda agenda() {
    return jobs();
  }

  @Override
  public Transactions transactions() {
    return DATABASE.get().transactions();
  }

  @Override
  public Map<Job, Instant> waiting() {
    return DATABASE
        .get()
        .sql()
        .selectFrom(SCHEDULED_TASKS)
        .where(SCHEDULED_TASKS.PICKED.isFalse())
        .stream()
        .collect(toMap(PostgresJobsIT::job, ScheduledTasksRecord::getExecutionTime));
  }

  private static Job job(ScheduledTasksRecord row) {
    var kind = row.getTaskName().replace('-', '_').toUpperCase(Locale.ROOT);
    var subject = row.getTaskInstance().replaceFirst("~.*", "");
    return new Ticket(Ticket.Kind.valueOf(kind), subject).job();
  }

  @Test
  void holdsAJobThatIsBeingDone() {
    jobs().enqueue(JOB);
    take();

    assertThat(agenda().holds(JOB)).isTrue();
  }

  @Test
  void writesAJobAgainThatIsBeingDone() {
    jobs().enqueue(JOB);
    take();
    assertThat(waiting()).doesNotContainKey(JOB);

    jobs().enqueue(JOB);
    jobs().enqueue(JOB);

    assertThat(waiting()).containsKey(JOB);
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void writesAJobThatManyShareHoweverManyAreAtIt() {
    for (int done = 0; done < 40; done++) {
      jobs().enqueue(JOB);
      take();
    }

    jobs().enqueue(JOB);

    assertThat(waiting()).containsKey(JOB);
    assertThat(rows()).isEqualTo(41);
  }

  @Test
  void givesBackWhatADeadWorkerHadTaken() {
    jobs().enqueue(JOB);
    take();

    assertThat(jobs().giveBackJobsOf("somebody else")).isZero();
    assertThat(jobs().giveBackJobsOf("worker")).isOne();

    assertThat(waiting()).containsKey(JOB);
  }

  @Test
  void ringsOnceTheJobCanBeSeen() {
    var seen = new AtomicInteger();
    var jobs = jobs();
    jobs.ring(() -> seen.set(waiting().size()));

    transactions()
        .run(
            () -> {
              jobs.enqueue(JOB);
              assertThat(seen).hasValue(0);
              return true;
            });

    assertThat(seen).hasValue(1);
  }

  private int rows() {
    return DATABASE.get().sql().fetchCount(SCHEDULED_TASKS);
  }

  private static void take() {
    DATABASE
        .get()
        .sql()
        .update(SCHEDULED_TASKS)
        .set(SCHEDULED_TASKS.PICKED, true)
        .set(SCHEDULED_TASKS.PICKED_BY, "worker")
        .execute();
  }
}
