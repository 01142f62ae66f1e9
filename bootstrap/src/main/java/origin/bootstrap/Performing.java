package origin.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.timeline.SourceId;
import origin.ports.work.Job;
import origin.ports.work.Jobs;
import origin.usecases.publishing.Processing;
import origin.usecases.publishing.Publishing;
import origin.usecases.transcoding.Transcoding;
import origin.usecases.upload.DigestSource;
import origin.usecases.upload.Uploading;
import origin.worker.Performer;

/// Which driving port does which job.
final class Performing implements Performer {
  private static final Logger LOG = LoggerFactory.getLogger(Performing.class);
  private static final Duration NEXT_ROUND = Duration.ofHours(1);

  private final Processing processing;
  private final Publishing publishing;
  private final Transcoding transcoding;
  private final Uploading uploading;
  private final Jobs jobs;
  private final InstantSource clock;

  Performing(
      Processing processing,
      Publishing publishing,
      Transcoding transcoding,
      Uploading uploading,
      Jobs jobs,
      InstantSource clock) {
    this.processing = processing;
    this.publishing = publishing;
    this.transcoding = transcoding;
    this.uploading = uploading;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public void perform(Job job) {
    switch (job) {
      case Job.PlanVideo(var video) -> processing.planVideo().plan(video);
      case Job.MakeNextRun(var video) -> processing.makeNextRun().make(video);
      case Job.MakePoster(var video) -> processing.makeVideoPoster().make(video);
      case Job.CloseSpell(var spell) -> publishing.endSpell().end(spell);
      case Job.EraseMedia(var plan) -> transcoding.eraseMedia().erase(plan);
      case Job.EraseSource(var source) -> uploading.eraseSource().erase(source);
      case Job.DigestSource(var source) -> digest(source);
      case Job.JoinPieces(var upload) -> uploading.joinPieces().join(upload);
      case Job.DiscardUpload(var upload) -> uploading.discardUpload().discard(upload);
      case Job.DiscardUploadOf(var video) -> uploading.discardUploadOf().discard(video);
    }
  }

  /// Nothing is ever left lying for good: what failed for an hour is tried again every hour, for
  /// what a job removes must go, and what it moves on must not be stuck.
  @Override
  public void giveUp(Job job, Throwable reason) {
    LOG.error("{} failed again and again; it is tried again in an hour", job, reason);
    jobs.enqueueAt(job, clock.instant().plus(NEXT_ROUND));
  }

  private void digest(SourceId source) {
    if (uploading.digestSource().digest(source) instanceof DigestSource.Outcome.Damaged) {
      LOG.error("The original {} is not what was received; its disk is damaged", source.value());
    }
  }
}
