package origin.usecases.upload;

import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.publishing.Videos;
import origin.ports.upload.Uploads;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// Takes an upload out of the collection with the video that nothing will come of, and leaves its
/// bytes to a job.
final class Removal {
  private final Uploads uploads;
  private final Videos videos;
  private final Jobs jobs;

  Removal(Uploads uploads, Videos videos, Jobs jobs) {
    this.uploads = uploads;
    this.videos = videos;
    this.jobs = jobs;
  }

  void remove(Upload upload) {
    uploads.erase(upload.id());
    upload.announcement().video().ifPresent(this::eraseUnfinished);
    discardBytes(upload);
  }

  /// Erases a video whose source never came, or not to its end.
  void eraseUnfinished(VideoId id) {
    switch (videos.findToChange(id).orElse(null)) {
      case Video.Draft _, Video.Uploading _ -> videos.erase(id);
      case Video.Arriving arriving -> {
        videos.erase(id);
        jobs.enqueue(new Job.EraseMedia(arriving.plan()));
        arriving
            .card()
            .publication()
            .spell()
            .ifPresent(spell -> jobs.enqueue(new Job.CloseSpell(spell)));
      }
      case null, default -> {}
    }
  }

  private void discardBytes(Upload upload) {
    jobs.enqueue(new Job.DiscardUpload(upload.id()));
    if (upload instanceof Upload.Joining joining
        && joining.announcement().share() instanceof Share.Joined joined) {
      for (UploadId piece : joined.pieces()) {
        jobs.enqueue(new Job.DiscardUpload(piece));
      }
    }
  }
}
