package origin.ports.transcoding;

import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;

/// Makes the still picture that stands for a video before it plays.
public interface PosterMaker {

  /// A telling frame from about a tenth of the way in, upright, at most 1280 pixels long, as JPEG.
  /// Costs the same for a minute and for ten hours.
  ///
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read
  /// @throws TranscodingFailed if no frame could be decoded
  /// @throws TranscodingStopped if the calling thread was interrupted or the maker closed
  Poster poster(SourceId source, Timeline timeline);
}
