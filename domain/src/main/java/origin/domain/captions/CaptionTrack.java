package origin.domain.captions;

/// What is told of captions without their text.
///
/// @param language which language they are in
/// @param name names their text
/// @param origin where they came from
public record CaptionTrack(LanguageTag language, CaptionName name, Origin origin) {
  /// Where captions came from.
  public enum Origin {
    /// Somebody uploaded them.
    UPLOADED,
    /// They stood in the video's own file.
    EMBEDDED
  }
}
