package origin.usecases.publishing;

import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.ports.publishing.Videos;
import origin.usecases.transcoding.MakePosters;

/// Has posters made of a video that can be played.
final class VideoPostersMaking implements MakeVideoPosters {
  private final Videos videos;
  private final MakePosters posters;

  VideoPostersMaking(Videos videos, MakePosters posters) {
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
