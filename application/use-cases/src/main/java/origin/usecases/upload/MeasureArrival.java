package origin.usecases.upload;

import origin.domain.publishing.VideoId;

/// Tells how much of a video's file has arrived, for whoever may see the video.
@FunctionalInterface
public interface MeasureArrival {
  /// Measures it; ask only after it was decided that the asker may see the video.
  ///
  /// @param video which
  /// @return from 0 to 1; 1 when no upload of it is open
  double of(VideoId video);
}
