package origin.domain.captions;

import origin.domain.captions.CaptionTrack.Origin;

/// What is said in a video, in one language.
///
/// @param language which
/// @param origin where it came from
/// @param cues the words and their times
public record Caption(LanguageTag language, Origin origin, Cues cues) {

  /// The text as players fetch it.
  ///
  /// @return WebVTT, to be sent as UTF-8
  public String text() {
    return WebVtt.write(cues);
  }

  /// What is told of it without its text.
  public CaptionTrack track() {
    return new CaptionTrack(language, CaptionName.of(language, text()), origin);
  }
}
