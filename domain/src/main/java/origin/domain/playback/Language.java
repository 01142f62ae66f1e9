package origin.domain.playback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A sound track's language as players want it told.
///
/// @param tag a language tag (RFC 5646)
/// @param name its English name
record Language(String tag, String name) {
  private static final String UNKNOWN = "und";

  /// Reads the code that stands in a source (ISO 639-2).
  ///
  /// @return empty when it tells nothing
  static Optional<Language> of(String code) {
    if (!code.matches("[a-z]{3}") || code.equals(UNKNOWN)) {
      return Optional.empty();
    }
    Locale locale = Locale.of(shortest(code));
    return Optional.of(
        new Language(locale.toLanguageTag(), locale.getDisplayLanguage(Locale.ENGLISH)));
  }

  /// RFC 5646, section 2.2.1 asks for two letters where they exist.
  private static String shortest(String code) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(two -> Locale.of(two).getISO3Language().equals(code))
        .findFirst()
        .orElse(code);
  }
}
