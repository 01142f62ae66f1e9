package origin.domain.upload;

/// What a client calls one wish, so that asking again after a lost answer does not do it twice
/// (`Idempotency-Key`). Unique for one person.
///
/// @param value 1 to 255 printable ASCII characters
public record RequestKey(String value) {
  /// @throws IllegalArgumentException when it is empty, too long or holds other than printable
  ///   ASCII
  public RequestKey {
    if (value.isEmpty()
        || value.length() > 255
        || !value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
      throw new IllegalArgumentException(
          "an Idempotency-Key has 1 to 255 printable ASCII characters");
    }
  }
}
