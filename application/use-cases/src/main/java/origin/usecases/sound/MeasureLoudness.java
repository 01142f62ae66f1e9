package origin.usecases.sound;

import origin.domain.publishing.VideoId;

/// Finds out how loud a video is.
@FunctionalInterface
public interface MeasureLoudness {

  /// Listens to every sound track that is kept of a video, and keeps what was heard; tracks that
  /// were measured before are not measured again. Holds the calling thread for about as long as
  /// decoding the sound takes. Does nothing where the video is gone or cannot be played yet.
  ///
  /// @param video names it
  void measure(VideoId video);
}
