package origin.domain.captions;

import java.util.Optional;
import origin.domain.timeline.Language;

/// What captions are filed under: a language, or that nobody told which one.
///
/// @param value a language tag in its usual spelling (BCP 47), such as `en` or `pt-BR`; or `und`
public record LanguageTag(String value) {
  private static final String UNTOLD = "und";

  /// A language that nobody told.
  public static final LanguageTag UNDETERMINED = new LanguageTag(UNTOLD);

  /// @throws IllegalArgumentException when it names no language
  public LanguageTag {
    if (!value.equals(UNTOLD)) {
      value =
          Language.of(value)
              .map(Language::tag)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "a language is a tag such as en or pt-BR (BCP 47)"));
    }
  }

  /// The language that somebody names, by whatever code.
  ///
  /// @param code such as `en`, `eng`, `ger`
  /// @return empty where it names none
  public static Optional<LanguageTag> of(String code) {
    try {
      return Optional.of(new LanguageTag(code));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// The language's name in English, such as `Portuguese (Brazil)`.
  public String name() {
    return value.equals(UNTOLD) ? "Unknown language" : new Language(value).name();
  }

  @Override
  public String toString() {
    return value;
  }
}
