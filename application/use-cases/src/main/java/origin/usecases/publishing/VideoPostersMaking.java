package origin.usecases.publishing;

import java.util.Optional;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.usecases.transcoding.MakePosters;
import origin.usecases.transcoding.StoredPosters;

/// Has posters made of a video that can be played, and then has the first stand for it.
final class VideoPostersMaking implements MakeVideoPosters {
  private final Processing.Needs needs;
  private final MakePosters posters;
  private final StoredPosters stored;

  VideoPostersMaking(Processing.Needs needs) {
    this.needs = needs;
    this.posters = needs.transcoding().makePosters();
    this.stored = needs.transcoding().storedPosters();
  }

  @Override
  public void make(VideoId id) {
    if (needs.videos().find(id).orElse(null) instanceof Video.Watchable watchable) {
      posters.make(watchable.plan());
      if (stored.of(watchable.plan()).contains(PosterId.FIRST)) {
        needs.transactions().run(() -> represent(id, watchable.plan()));
      }
    }
  }

  /// What the creator chose meanwhile stays chosen.
  private Optional<Video> represent(VideoId id, PlanId plan) {
    Optional<Video> video = needs.videos().findToChange(id);
    if (video.orElse(null) instanceof Video.Watchable watchable
        && watchable.plan().equals(plan)
        && watchable.card().poster().isEmpty()) {
      needs.videos().keep(watchable.represent(PosterId.FIRST));
    }
    return video;
  }
}
