package origin.domain.upload;

import java.util.regex.Pattern;

/// Names one upload, for ever.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record UploadId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public UploadId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the id of an upload is 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }
}
