package origin.domain.publishing;

/// What titles, descriptions and tags have in common: which characters they may hold, and how to
/// cut them.
final class Text {
  private Text() {}

  /// Tells whether a text holds what no reader can see or what would change the direction of the
  /// text around it: control characters, unpaired surrogates and bidirectional overrides.
  static boolean holdsControls(String text, boolean linesAllowed) {
    return text.codePoints()
        .anyMatch(c -> isControl(c) && !(linesAllowed && (c == '\n' || c == '\t')));
  }

  static String withoutControls(String text) {
    return text.codePoints()
        .filter(c -> !isControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static String firstCodePoints(String text, int count) {
    if (text.codePointCount(0, text.length()) <= count) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, count)).strip();
  }

  private static boolean isControl(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
