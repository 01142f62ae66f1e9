package origin.domain.upload;

import java.util.regex.Pattern;

/// What a client calls one wish, so that asking again after a lost answer does not do it twice
/// (`Idempotency-Key`). Unique for one person.
///
/// @param value 1 to 64 printable ASCII characters
public record RequestKey(String value) {
  private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

  /// @throws IllegalArgumentException when it is empty, too long or holds other than printable
  ///   ASCII
  public RequestKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An Idempotency-Key is 1 to 64 printable ASCII characters");
    }
  }
}
