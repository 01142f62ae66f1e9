package origin.domain.publishing;

/// What a video is called: one line of 1 to 120 characters (Unicode code points), without space
/// around it.
///
/// @param value the text as viewers read it
public record Title(String value) {
  /// The most code points a title may have.
  public static final int LONGEST = 120;

  /// @throws IllegalArgumentException when the text is blank, too long or holds control characters
  public Title {
    value = value.strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a title may not be empty");
    }
    if (value.codePointCount(0, value.length()) > LONGEST) {
      throw new IllegalArgumentException("a title has at most " + LONGEST + " characters");
    }
    if (Text.holdsControls(value, false)) {
      throw new IllegalArgumentException("a title is one line of plain text");
    }
  }

  /// A title from words of any length and make: what is too much is cut off, what no reader can see
  /// is left out.
  ///
  /// @param words what it should say
  /// @return a valid title; `Untitled` when nothing of it can be read
  public static Title cut(String words) {
    String readable = Text.withoutControls(words).strip();
    return new Title(readable.isEmpty() ? "Untitled" : Text.firstCodePoints(readable, LONGEST));
  }

  /// The title a video begins with: the file's name without its folder and extension, made fit.
  ///
  /// @param fileName what the creator's file was called, or anything else
  /// @return a valid title whatever the name is; `Untitled` when nothing of it can be read
  public static Title fromFileName(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return cut(stem.replace('_', ' '));
  }
}
