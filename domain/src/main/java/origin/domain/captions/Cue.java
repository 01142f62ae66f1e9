package origin.domain.captions;

/// Words that are shown for a while.
///
/// @param from when they appear, in milliseconds of the video
/// @param to when they go, after they appeared
/// @param words what is shown
public record Cue(long from, long to, Words words) {
  /// A thousand hours: longer than any video.
  static final long LATEST = 1000L * 60 * 60 * 1000;

  /// @throws IllegalArgumentException when it would never be seen
  public Cue {
    if (from < 0 || to <= from || to > LATEST) {
      throw new IllegalArgumentException("a cue begins at 0 or later and ends after its beginning");
    }
  }
}
