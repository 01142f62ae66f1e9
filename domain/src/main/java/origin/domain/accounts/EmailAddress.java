package origin.domain.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a viewer gets mail, and the name they sign in with.
///
/// Two spellings that differ in case only, or in space around them, are the same address. The form
/// is the dot-string of RFC 5321, section 4.1.2, in ASCII, without quoted local parts and address
/// literals.
///
/// @param value the normal spelling: at most 254 characters, no upper case, no space around it
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

  public EmailAddress {
    value = normal(value);
    if (!isAddress(value)) {
      throw new IllegalArgumentException("an e-mail address looks like name@example.org");
    }
  }

  /// The address that somebody typed, or nothing where it is none.
  public static Optional<EmailAddress> parse(String typed) {
    return isAddress(normal(typed)) ? Optional.of(new EmailAddress(typed)) : Optional.empty();
  }

  private static String normal(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isAddress(String normal) {
    return normal.length() <= LONGEST
        && normal.indexOf('@') <= LONGEST_LOCAL_PART
        && FORM.matcher(normal).matches();
  }
}
