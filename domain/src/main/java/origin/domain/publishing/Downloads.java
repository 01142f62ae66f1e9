package origin.domain.publishing;

/// Whether those who may watch a video may also have its file.
public enum Downloads {
  /// They may not; so it is until the creator says otherwise.
  FORBIDDEN,
  /// They may.
  ALLOWED
}
