package origin.domain.accounts;

import java.util.regex.Pattern;

/// Names one person with an account, for ever.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record ViewerId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public ViewerId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a viewer id is 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }
}
