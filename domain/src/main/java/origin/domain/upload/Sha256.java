package origin.domain.upload;

import java.util.regex.Pattern;

/// The SHA-256 digest (FIPS 180-4) of stored bytes.
///
/// @param hex 64 lower-case hexadecimal digits
public record Sha256(String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  /// @throws IllegalArgumentException when it has another shape
  public Sha256 {
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException("a SHA-256 digest has 64 lower-case hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
