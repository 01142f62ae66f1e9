package origin.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import origin.ports.work.Job;

/// Does what a test says, and tells the test what it was asked.
final class ScriptedPerformer implements Performer {

  /// What performing means.
  interface Script {
    void perform(Job job) throws Exception;
  }

  private final BlockingQueue<Job> performed = new LinkedBlockingQueue<>();
  private final BlockingQueue<Job> givenUp = new LinkedBlockingQueue<>();
  private volatile Script script = _ -> {};

  void from(Script next) {
    script = next;
  }

  @Override
  public void perform(Job job) throws Exception {
    performed.add(job);
    script.perform(job);
  }

  @Override
  public void giveUp(Job job, Throwable reason) {
    givenUp.add(job);
  }

  Job nextPerformed() throws InterruptedException {
    return next(performed);
  }

  Job nextGivenUp() throws InterruptedException {
    return next(givenUp);
  }

  int performedSince() {
    return performed.size();
  }

  private static Job next(BlockingQueue<Job> jobs) throws InterruptedException {
    var job = jobs.poll(30, TimeUnit.SECONDS);
    assertThat(job).isNotNull();
    return job;
  }
}
