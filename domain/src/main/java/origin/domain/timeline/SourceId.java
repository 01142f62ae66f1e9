package origin.domain.timeline;

import java.util.regex.Pattern;

/// Names one uploaded original, for ever.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record SourceId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public SourceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the id of a source is 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }
}
