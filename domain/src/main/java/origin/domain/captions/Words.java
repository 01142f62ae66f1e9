package origin.domain.captions;

/// What one cue shows: text in the notation of WebVTT cues (W3C WebVTT, section 6.4) with the tags
/// that only say how words are meant: bold, italic, underlined, ruby and who speaks.
///
/// It guards itself by being written anew: other tags go, their text stays; tags are closed; what
/// is no tag is escaped; there is no empty line, which would end a cue. Written anew once more it
/// is the same.
///
/// @param value the text, of one line or several
public record Words(String value) {
  /// The most characters that one cue shows.
  public static final int LONGEST = 2_000;

  /// @throws IllegalArgumentException when nothing would be shown, or too much
  public Words {
    if (value.length() > LONGEST * 8) {
      throw tooLong();
    }
    value = WordsWriter.clean(value);
    if (!isSeen(value)) {
      throw new IllegalArgumentException("a cue shows something");
    }
    if (value.length() > LONGEST) {
      throw tooLong();
    }
  }

  /// Words in which every character stands for itself.
  ///
  /// @param text plain text
  /// @return the words
  public static Words plain(String text) {
    return new Words(WordsWriter.escaped(text));
  }

  /// Whether clean text shows anything but tags.
  static boolean isSeen(String clean) {
    return !clean.replaceAll("<[^>]*+>", "").isBlank();
  }

  private static IllegalArgumentException tooLong() {
    return new IllegalArgumentException("a cue shows at most " + LONGEST + " characters");
  }
}
