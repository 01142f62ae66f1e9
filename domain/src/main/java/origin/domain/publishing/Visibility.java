package origin.domain.publishing;

/// Who may see a published video.
public enum Visibility {
  /// Everybody, and it is listed.
  PUBLIC,
  /// Whoever has its address; it is listed nowhere.
  UNLISTED,
  /// Its channel's owner alone.
  PRIVATE
}
