package origin.domain.accounts;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a viewer is called on pages.
///
/// Any script is welcome. Characters that nobody can see or that reorder the text around them are
/// not, so that a name cannot pose as another one or disturb the page it stands on. Joiners that
/// scripts and emoji need are kept.
///
/// @param value 1 to 60 characters in Unicode's composed form (NFC), at least one of them visible,
///   single spaces only
public record DisplayName(String value) {
  private static final int LONGEST = 60;
  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cf}&&[^\u200C\u200D\\x{E0020}-\\x{E007F}]]");
  private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

  public DisplayName {
    value = normal(value);
    if (!isName(value)) {
      throw new IllegalArgumentException("a display name is 1 to 60 visible characters");
    }
  }

  /// The name that somebody typed, or nothing where it is none.
  public static Optional<DisplayName> parse(String typed) {
    return isName(normal(typed)) ? Optional.of(new DisplayName(typed)) : Optional.empty();
  }

  private static String normal(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip();
  }

  private static boolean isName(String normal) {
    return normal.codePointCount(0, normal.length()) <= LONGEST
        && VISIBLE.matcher(normal).find()
        && !FORBIDDEN.matcher(normal).find();
  }
}
