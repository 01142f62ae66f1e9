package origin.usecases.publishing;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoAccess;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.ports.publishing.Videos;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// Takes a video out of the collection and leaves the removal of its bytes to jobs.
final class Deleting {
  private final Videos videos;
  private final Shelf shelf;
  private final Jobs jobs;
  private final SpellEnds ends;

  Deleting(Videos videos, Shelf shelf, Jobs jobs, SpellEnds ends) {
    this.videos = videos;
    this.shelf = shelf;
    this.jobs = jobs;
    this.ends = ends;
  }

  DeleteVideo.Outcome delete(Actor actor, VideoId id) {
    Optional<Published> seen = shelf.seen(actor, videos.findToChange(id));
    if (seen.isEmpty()) {
      return new DeleteVideo.Outcome.NotFound();
    }
    Published found = seen.get();
    if (!VideoAccess.mayChange(actor, found.video(), found.channel())) {
      return new DeleteVideo.Outcome.NotYours();
    }
    videos.erase(id);
    leaveBytes(found.video());
    return new DeleteVideo.Outcome.Deleted();
  }

  private void leaveBytes(Video video) {
    video.card().publication().spell().ifPresent(ends::end);
    switch (video) {
      case Video.Draft _, Video.Uploading _ -> jobs.enqueue(new Job.DiscardUploadOf(video.id()));
      case Video.Arriving arriving -> {
        jobs.enqueue(new Job.EraseMedia(arriving.plan()));
        jobs.enqueue(new Job.DiscardUploadOf(arriving.id()));
      }
      case Video.Processing processing -> {
        jobs.enqueue(new Job.EraseMedia(PlanId.of(processing.source())));
        jobs.enqueue(new Job.EraseSource(processing.source()));
      }
      case Video.Refused refused -> jobs.enqueue(new Job.EraseSource(refused.source()));
      case Video.GivenUp givenUp -> {
        jobs.enqueue(new Job.EraseMedia(PlanId.of(givenUp.source())));
        jobs.enqueue(new Job.EraseSource(givenUp.source()));
      }
      case Video.Unmakeable unmakeable -> {
        jobs.enqueue(new Job.EraseMedia(unmakeable.plan()));
        jobs.enqueue(new Job.EraseSource(unmakeable.source()));
      }
      case Video.Watchable watchable -> {
        jobs.enqueue(new Job.EraseMedia(watchable.plan()));
        jobs.enqueue(new Job.EraseSource(watchable.source()));
      }
    }
  }
}
