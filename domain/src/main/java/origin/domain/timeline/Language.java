package origin.domain.timeline;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A spoken or written language.
///
/// @param tag a language tag in its usual spelling, such as `de` or `pt-BR` (RFC 5646); two letters
///   where they exist
public record Language(String tag) {
  private static final int LONGEST_TAG = 35;
  private static final Set<String> TELLING_NOTHING = Set.of("und", "mis");

  /// Two letters by the three that a source may say instead (ISO 639-2, section 4.1), in both of
  /// their alphabets.
  private static final Map<String, String> TWO_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              toUnmodifiableMap(
                  two -> Locale.of(two).getISO3Language(), two -> two, (first, _) -> first));

  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  public Language {
    if (!tag.equals(spelled(tag).orElse(null))) {
      throw new IllegalArgumentException("not the usual spelling of a language tag");
    }
  }

  /// Reads what a source says: three letters of ISO 639-2 or a language tag, in any spelling.
  ///
  /// @param code as it stands there
  /// @return empty when it tells nothing
  public static Optional<Language> of(String code) {
    return spelled(code).map(Language::new);
  }

  /// The language's English name, such as `German` or `Portuguese (Brazil)`.
  public String name() {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  private static Optional<String> spelled(String code) {
    if (code.isEmpty() || code.length() > LONGEST_TAG) {
      return Optional.empty();
    }
    try {
      Locale said = new Locale.Builder().setLanguageTag(code.replace('_', '-')).build();
      String language = said.getLanguage();
      if (language.isEmpty()
          || language.length() > 3
          || TELLING_NOTHING.contains(language)
          || isLocal(language)) {
        return Optional.empty();
      }
      return Optional.of(
          new Locale.Builder()
              .setLocale(said)
              .clearExtensions()
              .setLanguage(shortest(language))
              .build()
              .toLanguageTag());
    } catch (IllformedLocaleException noTag) {
      return Optional.empty();
    }
  }

  /// `qaa` to `qtz` mean whatever somebody agreed on.
  private static boolean isLocal(String language) {
    return language.length() == 3 && language.charAt(0) == 'q' && language.charAt(1) <= 't';
  }

  /// RFC 5646, section 2.2.1 asks for two letters where they exist.
  private static String shortest(String language) {
    return TWO_LETTERS.getOrDefault(language, BIBLIOGRAPHIC.getOrDefault(language, language));
  }
}
