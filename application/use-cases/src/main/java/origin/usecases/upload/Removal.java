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

  /// Erases a video whose source never came.
  void eraseUnfinished(VideoId id) {
    videos
        .findToChange(id)
        .filter(video -> video instanceof Video.Draft || video instanceof Video.Uploading)
        .ifPresent(video -> videos.erase(video.id()));
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
