package origin.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.VideoId;
import origin.ports.work.Job;
import origin.ports.work.Ticket;
import origin.postgres.PostgresAdapters;
import origin.postgres.database.PostgresSettings;
import origin.postgres.server.PostgresServer;

class WorkerIT {

  private static final String NAME = "worker";

  @TempDir private static Path home;
  private static PostgresServer server;
  private static PostgresAdapters postgres;

  private final ScriptedPerformer performer = new ScriptedPerformer();
  private Worker worker = started(List.of());

  @BeforeAll
  static void startDatabase() {
    server = PostgresServer.start(home, Path.of("target", "postgres-runtime"));
    postgres =
        new PostgresAdapters(PostgresSettings.on(server.address(), 10), InstantSource.system());
    postgres.migrate();
  }

  @AfterAll
  static void stopDatabase() {
    postgres.close();
    server.close();
  }

  @AfterEach
  void stopWorker() throws SQLException {
    worker.close();
    forgetJobs();
  }

  /// A worker that is stopped leaves in the queue what it had not done: no business of the next
  /// test.
  private static void forgetJobs() throws SQLException {
    try (var connection = postgres.queue().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("truncate scheduled_tasks");
    }
  }

  private Worker started(List<Recurring> recurring) {
    return started(settings(2), performer, recurring);
  }

  private static Worker started(
      WorkerSettings settings, Performer performer, List<Recurring> recurring) {
    var started = new Worker(postgres.queue(), settings, performer, recurring);
    postgres.jobs().ring(started::wake);
    started.start();
    return started;
  }

  @Test
  void performsEveryKindOfJobAsItWasEnqueued() throws InterruptedException {
    var jobs =
        Arrays.stream(Ticket.Kind.values())
            .map(kind -> new Ticket(kind, "subject-of-the-job_1").job())
            .toList();

    jobs.forEach(postgres.jobs()::enqueue);

    var performed = new HashSet<Job>();
    for (var _ : jobs) {
      performed.add(performer.nextPerformed());
    }
    assertThat(performed).containsExactlyInAnyOrderElementsOf(jobs);
  }

  @Test
  void triesAgainWhatFailed() throws InterruptedException {
    var attempts = new AtomicInteger();
    performer.from(
        _ -> {
          if (attempts.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
          }
        });

    postgres.jobs().enqueue(job("flaky"));

    assertThat(performer.nextPerformed()).isEqualTo(job("flaky"));
    assertThat(performer.nextPerformed()).isEqualTo(job("flaky"));
  }

  @Test
  void givesUpWhatKeepsFailing() throws InterruptedException {
    performer.from(
        _ -> {
          throw new java.io.IOException("never");
        });

    postgres.jobs().enqueue(job("hopeless"));

    assertThat(performer.nextGivenUp()).isEqualTo(job("hopeless"));
    assertThat(performer.performedSince()).isEqualTo(3);
  }

  @Test
  void performsAgainWhatIsEnqueuedWhileItIsPerformedButNotBeside() throws InterruptedException {
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var rounds = new AtomicInteger();
    performer.from(
        job -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          if (rounds.incrementAndGet() < 5) {
            postgres.jobs().enqueue(job);
          }
          Thread.sleep(20);
          running.decrementAndGet();
        });

    postgres.jobs().enqueue(job("rounds"));

    for (var round = 1; round <= 5; round++) {
      assertThat(performer.nextPerformed()).isEqualTo(job("rounds"));
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void hasManyShareWhatIsToBeShared() throws InterruptedException {
    var together = new CyclicBarrier(2);
    var begun = new AtomicInteger();
    performer.from(
        job -> {
          if (begun.incrementAndGet() == 1) {
            postgres.jobs().enqueue(job);
          }
          together.await(30, TimeUnit.SECONDS);
        });

    postgres.jobs().enqueue(run("shared"));

    assertThat(performer.nextPerformed()).isEqualTo(run("shared"));
    assertThat(performer.nextPerformed()).isEqualTo(run("shared"));
  }

  @Test
  void whatIsQuickDoesNotWaitForWhatTakesLong() throws InterruptedException {
    var end = new CountDownLatch(1);
    performer.from(
        job -> {
          if (job instanceof Job.MakeNextRun) {
            end.await();
          }
        });
    for (int channel = 1; channel <= 50; channel++) {
      postgres.jobs().enqueue(run("channel-" + channel));
    }
    assertThat(performer.nextPerformed()).isInstanceOf(Job.MakeNextRun.class);
    assertThat(performer.nextPerformed()).isInstanceOf(Job.MakeNextRun.class);

    postgres.jobs().enqueue(job("clip"));

    assertThat(performer.nextPerformed()).isEqualTo(job("clip"));
    end.countDown();
    for (int channel = 3; channel <= 50; channel++) {
      assertThat(performer.nextPerformed()).isInstanceOf(Job.MakeNextRun.class);
    }
  }

  @Test
  void givesTurnsToChannelsHoweverMuchOneHasWaiting() throws InterruptedException {
    worker.close();
    worker = started(settings(1), performer, List.of());
    var asked = new AtomicInteger();
    performer.from(
        job -> {
          if (asked.incrementAndGet() <= 20) {
            postgres.jobs().enqueue(job);
          }
          if (asked.get() == 3) {
            postgres.jobs().enqueue(run("modest"));
          }
        });

    postgres.jobs().enqueue(run("busy"));

    for (var turn = 1; turn <= 3; turn++) {
      assertThat(performer.nextPerformed()).isEqualTo(run("busy"));
    }
    assertThat(List.of(performer.nextPerformed(), performer.nextPerformed()))
        .contains(run("modest"));
    for (var turn = 6; turn <= 21; turn++) {
      assertThat(performer.nextPerformed()).isInstanceOf(Job.MakeNextRun.class);
    }
  }

  @Test
  void interruptsWhatDoesNotFinishAndLeavesItInTheQueue() throws InterruptedException {
    var interrupted = new CountDownLatch(1);
    performer.from(
        _ -> {
          try {
            Thread.sleep(Duration.ofMinutes(10));
          } catch (InterruptedException stopped) {
            interrupted.countDown();
            throw stopped;
          }
        });
    postgres.jobs().enqueue(job("long"));
    assertThat(performer.nextPerformed()).isEqualTo(job("long"));

    worker.close();

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    performer.from(_ -> {});
    worker = successor();
    assertThat(performer.nextPerformed()).isEqualTo(job("long"));
  }

  @Test
  void aSuccessorPerformsWhatWasHeldAtDeath() throws InterruptedException {
    worker.close();
    var hanging = new ScriptedPerformer();
    var end = new CountDownLatch(1);
    hanging.from(_ -> end.await());
    try (var _ = started(settings(1), hanging, List.of())) {
      postgres.jobs().enqueue(job("held"));
      assertThat(hanging.nextPerformed()).isEqualTo(job("held"));

      worker = successor();

      assertThat(performer.nextPerformed()).isEqualTo(job("held"));
      end.countDown();
    }
  }

  @Test
  void doesRecurringWorkAgainAlsoAfterAFailure() throws InterruptedException {
    var rounds = new CountDownLatch(2);
    worker.close();
    worker =
        started(
            List.of(
                new Recurring(
                    "sweep",
                    Duration.ofSeconds(1),
                    () -> {
                      rounds.countDown();
                      throw new IllegalStateException("broken broom");
                    })));

    assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static WorkerSettings settings(int threads) {
    var retries = new Retries(2, Duration.ofMillis(10), Duration.ofMillis(20));
    return new WorkerSettings(
        NAME, threads, threads, retries, Duration.ofMillis(200), Duration.ofSeconds(30));
  }

  private Worker successor() {
    postgres.jobs().giveBackJobsOf(NAME);
    return started(List.of());
  }

  private static Job run(String channel) {
    return new Job.MakeNextRun(new ChannelId(channel));
  }

  private static Job job(String subject) {
    return new Job.PlanVideo(new VideoId(subject));
  }
}
