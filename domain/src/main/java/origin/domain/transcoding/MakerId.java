package origin.domain.transcoding;

import java.util.regex.Pattern;

/// Names one life of a process that makes segments; its next life has another name.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record MakerId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public MakerId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the id of a maker is 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }
}
