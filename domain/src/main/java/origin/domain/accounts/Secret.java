package origin.domain.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Text that must not be seen: it prints as `[redacted]`, and comparing two takes the same time
/// wherever they differ.
///
/// @param value the text itself, for the one place that needs it
public record Secret(String value) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret(String theirs)
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
