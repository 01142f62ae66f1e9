package origin.usecases.captions;

import origin.domain.publishing.VideoId;

/// Has players told of the captions that a video has now.
@FunctionalInterface
public interface ShowCaptions {
  /// Brings the media store up to date; nothing happens to a video that cannot be played.
  ///
  /// @param video which
  void show(VideoId video);
}
