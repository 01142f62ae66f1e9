package origin.usecases.captions;

import origin.domain.publishing.VideoId;

/// Takes over the text that stands in a video's own file.
@FunctionalInterface
public interface ReadEmbeddedText {
  /// Reads captions and chapters and keeps them; captions that somebody uploaded in the same
  /// language stay. Done once for a video: what its creator removes afterwards does not come back.
  ///
  /// @param video which
  void read(VideoId video);
}
