package origin.usecases.publishing;

import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.ports.publishing.Videos;
import origin.usecases.transcoding.MakePoster;

/// Has a poster made of a video that can be played.
final class VideoPosterMaking implements MakeVideoPoster {
  private final Videos videos;
  private final MakePoster posters;

  VideoPosterMaking(Videos videos, MakePoster posters) {
    this.videos = videos;
    this.posters = posters;
  }

  @Override
  public void make(VideoId id) {
    if (videos.find(id).orElse(null) instanceof Video.Watchable watchable) {
      posters.make(watchable.plan());
    }
  }
}
