package origin.contracts.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Spell;
import origin.domain.publishing.VideoId;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.upload.UploadId;
import origin.ports.work.Job;
import origin.ports.work.Jobs;
import origin.ports.work.Transactions;

/// What every adapter of [Jobs] promises while nobody does the jobs.
public interface JobsContract {

  /// The jobs under test.
  Jobs jobs();

  /// The transactions they are written in.
  Transactions transactions();

  /// Everything that waits, with the time from which on it may be done.
  Map<Job, Instant> waiting();

  @Test
  default void writesEveryKindOfJob() {
    List<Job> all = oneOfEachKind();
    assertThat(all.stream().<Class<?>>map(Job::getClass))
        .containsExactlyInAnyOrder(Job.class.getPermittedSubclasses());

    all.forEach(jobs()::enqueue);

    assertThat(waiting().keySet()).containsAll(all);
  }

  @Test
  default void mayBeDoneAtOnceOrAtItsTime() {
    Job now = anyJob();
    Job later = anyJob();
    Instant before = Instant.now();
    Instant tomorrow = before.plus(Duration.ofDays(1));

    jobs().enqueue(now);
    jobs().enqueueAt(later, tomorrow);

    assertThat(waiting().get(now)).isBeforeOrEqualTo(Instant.now());
    assertThat(waiting().get(later)).isCloseTo(tomorrow, within(1, ChronoUnit.MILLIS));
  }

  @Test
  default void isNotWrittenTwice() {
    Job job = anyJob();

    Crowd.of(
        8,
        _ ->
            transactions()
                .run(
                    () -> {
                      jobs().enqueue(job);
                      return true;
                    }));

    assertThat(waiting().keySet()).containsOnlyOnce(job);
  }

  @Test
  default void isDoneAtTheEarlierOfTwoTimes() {
    Job job = anyJob();
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

    jobs().enqueueAt(job, tomorrow);
    jobs().enqueue(job);
    jobs().enqueueAt(job, tomorrow);

    assertThat(waiting().get(job)).isBefore(tomorrow);
  }

  @Test
  default void isForgottenWithItsTransaction() {
    Job job = anyJob();

    assertThatThrownBy(
            () ->
                transactions()
                    .run(
                        () -> {
                          jobs().enqueue(job);
                          throw new TransactionsContract.Refusal();
                        }))
        .isInstanceOf(TransactionsContract.Refusal.class);

    assertThat(waiting()).doesNotContainKey(job);
  }

  private static List<Job> oneOfEachKind() {
    VideoId video = new VideoId(anyId());
    SourceId source = new SourceId(anyId());
    return List.of(
        new Job.PlanVideo(video),
        new Job.ExtendVideo(video),
        new Job.MakeBeginning(video),
        new Job.MakeNextRun(new ChannelId(anyId())),
        new Job.MakePoster(video),
        new Job.RenewMedia(new PlanId(anyId())),
        new Job.SettleMedia(new PlanId(anyId())),
        new Job.ReadEmbeddedText(video),
        new Job.ShowCaptions(video),
        new Job.MeasureLoudness(video),
        new Job.CloseSpell(new Spell(anyId())),
        new Job.EraseMedia(new PlanId(anyId())),
        new Job.EraseSource(source),
        new Job.DiscardUploadOf(video),
        new Job.DigestSource(source),
        new Job.DiscardUpload(new UploadId(anyId())),
        new Job.JoinPieces(new UploadId(anyId())));
  }

  private static Job anyJob() {
    return new Job.PlanVideo(new VideoId(anyId()));
  }

  private static String anyId() {
    return UUID.randomUUID().toString();
  }
}
