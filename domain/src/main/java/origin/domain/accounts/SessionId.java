package origin.domain.accounts;

import java.util.regex.Pattern;

/// Names one session: one signed-in browser or program of one viewer.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record SessionId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public SessionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a session id is 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }
}
