package origin.ffmpeg.encode;

import origin.domain.transcoding.RenditionName;

/// How one FFmpeg's making of a run of segments ended.
sealed interface Ended {

  /// All segments were handed over.
  record Complete() implements Ended {}

  /// The sink wants no more.
  record Dropped() implements Ended {}

  /// What a rendition's encoder gives does not fit the rendition's init segment; nothing of the run
  /// was handed over.
  record OtherEncoder(RenditionName rendition, String detail) implements Ended {}

  /// What was not handed over could not be made this way.
  ///
  /// @param rendition one in which segments are missing
  /// @param segment the first one missing in it
  record Failing(RenditionName rendition, int segment, String detail) implements Ended {}
}
