package origin.domain.accounts;

import java.text.Normalizer;
import java.util.Optional;

/// What only the viewer knows.
///
/// Length is the only rule, as NIST SP 800-63B, section 5.1.1.2 advises; the text is brought to
/// Unicode's form NFKC, so that the same keys on another keyboard make the same password.
///
/// @param secret 10 to 128 characters
public record Password(Secret secret) {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 128;

  public Password {
    secret = normal(secret);
    if (!isLongEnough(secret)) {
      throw new IllegalArgumentException("a password is 10 to 128 characters long");
    }
  }

  /// The password that somebody typed, or nothing where it is too short or too long.
  public static Optional<Password> parse(Secret typed) {
    return isLongEnough(normal(typed)) ? Optional.of(new Password(typed)) : Optional.empty();
  }

  private static Secret normal(Secret typed) {
    return new Secret(Normalizer.normalize(typed.value(), Normalizer.Form.NFKC));
  }

  private static boolean isLongEnough(Secret normal) {
    int characters = normal.value().codePointCount(0, normal.value().length());
    return SHORTEST <= characters && characters <= LONGEST;
  }
}
