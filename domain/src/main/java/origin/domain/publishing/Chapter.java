package origin.domain.publishing;

import java.time.Duration;

/// A part of a video that has a name; it lasts until the next one begins.
///
/// @param start where in the video it begins, in whole milliseconds
/// @param title what it is called, by the rules of a video's title
public record Chapter(Duration start, Title title) {
  /// @throws IllegalArgumentException when it would begin before the video
  public Chapter {
    if (start.isNegative()) {
      throw new IllegalArgumentException("a chapter begins at 0 or later");
    }
    start = Duration.ofMillis(start.toMillis());
  }
}
