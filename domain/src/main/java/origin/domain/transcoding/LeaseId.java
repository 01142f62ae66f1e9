package origin.domain.transcoding;

import java.util.regex.Pattern;

/// Names one attempt at a run.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record LeaseId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public LeaseId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the id of a lease is 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }
}
