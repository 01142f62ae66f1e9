package origin.domain.playback;

import java.util.regex.Pattern;

/// A signed permission to fetch one video's media until a certain time, as it stands in an address.
///
/// The value proves nothing by itself; whoever issued it can verify it.
///
/// @param value 16 to 2048 characters of `[A-Za-z0-9._-]`
public record MediaToken(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{16,2048}");

  /// @throws IllegalArgumentException when the value has another shape
  public MediaToken {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          "a media token has 16 to 2048 characters of A-Z a-z 0-9 . _ -");
    }
  }

  static boolean isOne(String value) {
    return SHAPE.matcher(value).matches();
  }

  /// Keeps the token out of logs: whoever reads it could watch.
  @Override
  public String toString() {
    return "[redacted]";
  }
}
