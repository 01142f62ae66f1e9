package origin.usecases.publishing;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.usecases.transcoding.MeasureProgress;

/// Finds the video, then measures what is stored of it.
final class Following implements FollowProcessing {
  private final Shelf shelf;
  private final MeasureProgress progress;

  Following(Shelf shelf, MeasureProgress progress) {
    this.shelf = shelf;
    this.progress = progress;
  }

  @Override
  public Outcome follow(Actor actor, VideoId id) {
    return switch (shelf.find(actor, id)) {
      case FindVideo.Outcome.Found found -> {
        Video video = found.found().video();
        yield new Outcome.Followed(video, progressOf(video));
      }
      case FindVideo.Outcome.NotFound() -> new Outcome.NotFound();
    };
  }

  private Optional<MeasureProgress.Progress> progressOf(Video video) {
    return video instanceof Video.Watchable watchable
        ? progress.of(watchable.plan())
        : Optional.empty();
  }
}
