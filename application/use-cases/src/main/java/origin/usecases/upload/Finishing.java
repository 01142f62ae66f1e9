package origin.usecases.upload;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.timeline.SourceId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.publishing.Videos;
import origin.ports.upload.Uploads;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// Enters what is held, and hands a complete source on.
final class Finishing {
  /// Nobody waits for the digest of a whole file, and reading it all takes from those who wait to
  /// watch.
  private static final Duration DIGEST_AFTER = Duration.ofMinutes(1);

  private final Uploads uploads;
  private final Videos videos;
  private final Jobs jobs;
  private final Removal removal;
  private final InstantSource clock;
  private final UploadPolicy policy;

  Finishing(
      Uploads uploads,
      Videos videos,
      Jobs jobs,
      Removal removal,
      InstantSource clock,
      UploadPolicy policy) {
    this.uploads = uploads;
    this.videos = videos;
    this.jobs = jobs;
    this.removal = removal;
    this.clock = clock;
    this.policy = policy;
  }

  /// Enters how much is held of an upload. An upload that has all becomes complete, once.
  ///
  /// @return the upload as it is now; empty when it is gone
  Optional<Upload> acknowledge(UploadId id, ByteCount held) {
    Optional<Upload> upload = uploads.findToChange(id);
    return upload.isPresent() && upload.get() instanceof Upload.Receiving receiving
        ? acknowledge(receiving, held)
        : upload;
  }

  /// Enters that the pieces of an upload are one file.
  void joined(Upload.Joining joining) {
    Upload.Complete complete = joining.complete(clock.instant());
    uploads.keep(complete);
    hand(complete);
  }

  private Optional<Upload> acknowledge(Upload.Receiving receiving, ByteCount held) {
    Instant now = clock.instant();
    ByteCount most = held.exceeds(receiving.acknowledged()) ? held : receiving.acknowledged();
    Upload.Receiving further = receiving.acknowledge(most, now.plus(policy.lifetime()));
    if (!further.hasAll() || further.announcement().share() instanceof Share.Piece) {
      uploads.keep(further);
      extend(further, receiving);
      return Optional.of(further);
    }
    Upload.Complete complete = further.complete(now);
    uploads.keep(complete);
    return hand(complete);
  }

  /// Has it looked whether the video plays, or plays on, with what has come of a whole file.
  private void extend(Upload.Receiving further, Upload.Receiving before) {
    if (further.announcement().share() instanceof Share.Whole && further.hasOutgrown(before)) {
      further.announcement().video().ifPresent(id -> jobs.enqueue(new Job.ExtendVideo(id)));
    }
  }

  /// Sends the video into processing; where it was deleted meanwhile, the upload goes too.
  private Optional<Upload> hand(Upload.Complete complete) {
    VideoId id = complete.announcement().video().orElseThrow();
    Optional<Video> video = videos.findToChange(id);
    if (video.isEmpty()) {
      removal.remove(complete);
      return Optional.empty();
    }
    completed(video.get(), complete.id().source())
        .ifPresent(
            completed -> {
              videos.keep(completed);
              jobs.enqueue(new Job.PlanVideo(id));
              jobs.enqueueAt(
                  new Job.DigestSource(complete.id().source()), clock.instant().plus(DIGEST_AFTER));
            });
    return Optional.of(complete);
  }

  private static Optional<Video> completed(Video video, SourceId source) {
    return switch (video) {
      case Video.Draft draft -> Optional.of(draft.begin().complete(source));
      case Video.Uploading uploading -> Optional.of(uploading.complete(source));
      case Video.Arriving arriving -> Optional.of(arriving.arrive());
      case Video.Processing _, Video.Watchable _, Video.Failed _ -> Optional.empty();
    };
  }
}
