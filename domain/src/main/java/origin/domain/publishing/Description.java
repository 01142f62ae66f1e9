package origin.domain.publishing;

/// What a creator tells about a video: plain text of up to 5,000 characters (Unicode code points),
/// lines allowed.
///
/// @param value the text as viewers read it; empty when nothing was told
public record Description(String value) {
  /// The most code points a description may have.
  public static final int LONGEST = 5_000;

  /// The description of a video about which nothing was told.
  public static final Description NONE = new Description("");

  /// @throws IllegalArgumentException when the text is too long or holds control characters
  public Description {
    value = value.replace("\r\n", "\n").strip();
    if (value.codePointCount(0, value.length()) > LONGEST) {
      throw new IllegalArgumentException("a description has at most " + LONGEST + " characters");
    }
    if (Text.holdsControls(value, true)) {
      throw new IllegalArgumentException("a description is plain text");
    }
  }
}
