package origin.domain.timeline;

import java.util.Optional;

/// How a source tells one of its sound tracks from the others.
///
/// @param language what is spoken; empty where the source does not say
/// @param title what somebody called the track; empty for nothing. Without line ends and other
///   characters that are no text, at most [#LONGEST_TITLE] long
/// @param purpose what it is there for
/// @param preferred whether the source wants it to be heard where nobody chose
public record SoundLabel(
    Optional<Language> language, String title, SoundPurpose purpose, boolean preferred) {

  /// Characters in a title.
  public static final int LONGEST_TITLE = 80;

  public SoundLabel {
    if (!title.equals(readable(title))) {
      throw new IllegalArgumentException("the title of a sound track is one short line of text");
    }
  }

  /// Of a track about which only a language is known.
  ///
  /// @param code ISO 639-2 or a language tag; `und` for not even that
  public static SoundLabel of(String code) {
    return new SoundLabel(Language.of(code), "", SoundPurpose.PROGRAMME, false);
  }

  /// What can be shown of a text that a stranger wrote.
  public static String readable(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .map(point -> Character.isWhitespace(point) ? ' ' : point)
        .filter(SoundLabel::isShown)
        .limit(LONGEST_TITLE)
        .forEach(shown::appendCodePoint);
    return shown.toString().strip();
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
