package origin.domain.captions;

/// What is wrong with a file of captions; does not leave this package.
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final String sentence;

  Unreadable(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  /// Something about one line.
  ///
  /// @param index of the line, from 0
  static Unreadable atLine(int index, String what) {
    return new Unreadable("Line " + (index + 1) + ": " + what);
  }

  String sentence() {
    return sentence;
  }
}
