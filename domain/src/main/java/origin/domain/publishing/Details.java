package origin.domain.publishing;

/// The words of a video.
///
/// @param title what it is called
/// @param description what is told about it
/// @param tags what it is filed under
public record Details(Title title, Description description, Tags tags) {
  /// Details that hold a title and nothing else.
  ///
  /// @param title what the video is called
  /// @return the details
  public static Details titled(Title title) {
    return new Details(title, Description.NONE, Tags.NONE);
  }
}
