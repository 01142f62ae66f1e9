package origin.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.timeline.SourceId;
import origin.ports.work.Job;
import origin.usecases.captions.Captioning;
import origin.usecases.publishing.Processing;
import origin.usecases.publishing.Publishing;
import origin.usecases.sound.Sound;
import origin.usecases.transcoding.Transcoding;
import origin.usecases.upload.DigestSource;
import origin.usecases.upload.Uploading;
import origin.worker.Performer;

/// Which driving port does which job.
final class Performing implements Performer {
  private static final Logger LOG = LoggerFactory.getLogger(Performing.class);

  private final Processing processing;
  private final Publishing publishing;
  private final Transcoding transcoding;
  private final Sound sound;
  private final Uploading uploading;
  private final Captioning captioning;
  private final NextRound nextRound;

  Performing(
      Processing processing,
      Publishing publishing,
      Transcoding transcoding,
      Sound sound,
      Uploading uploading,
      Captioning captioning,
      NextRound nextRound) {
    this.processing = processing;
    this.publishing = publishing;
    this.transcoding = transcoding;
    this.sound = sound;
    this.uploading = uploading;
    this.captioning = captioning;
    this.nextRound = nextRound;
  }

  @Override
  public void perform(Job job) {
    switch (job) {
      case Job.PlanVideo(var video) -> processing.planVideo().plan(video);
      case Job.ExtendVideo(var video) -> processing.extendVideo().extend(video);
      case Job.MakeBeginning(var video) -> processing.makeBeginning().make(video);
      case Job.MakeNextRun(var channel) -> processing.makeNextRun().make(channel);
      case Job.MakePoster(var video) -> processing.makeVideoPosters().make(video);
      case Job.RenewMedia(var plan) -> processing.renewMedia().renew(plan);
      case Job.SettleMedia(var plan) -> processing.settleMedia().settle(plan);
      case Job.ReadEmbeddedText(var video) -> captioning.readEmbeddedText().read(video);
      case Job.ShowCaptions(var video) -> captioning.showCaptions().show(video);
      case Job.MeasureLoudness(var video) -> sound.measureLoudness().measure(video);
      case Job.CloseSpell(var spell) -> publishing.endSpell().end(spell);
      case Job.EraseMedia(var plan) -> transcoding.eraseMedia().erase(plan);
      case Job.EraseSource(var source) -> uploading.eraseSource().erase(source);
      case Job.DigestSource(var source) -> digest(source);
      case Job.JoinPieces(var upload) -> uploading.joinPieces().join(upload);
      case Job.DiscardUpload(var upload) -> uploading.discardUpload().discard(upload);
      case Job.DiscardUploadOf(var video) -> uploading.discardUploadOf().discard(video);
    }
  }

  @Override
  public void giveUp(Job job, Throwable reason) {
    nextRound.of(job, reason);
  }

  private void digest(SourceId source) {
    if (uploading.digestSource().digest(source) instanceof DigestSource.Outcome.Damaged) {
      LOG.error("The original {} is not what was received; its disk is damaged", source.value());
    }
  }
}
