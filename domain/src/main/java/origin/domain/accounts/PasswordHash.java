package origin.domain.accounts;

/// What is kept of a password: enough to recognise it, too little to tell it.
///
/// @param encoded the hash with its algorithm, parameters and salt, as the one who made it wrote
///   it; never empty
public record PasswordHash(String encoded) {
  public PasswordHash {
    if (encoded.isBlank()) {
      throw new IllegalArgumentException("a password hash is not empty");
    }
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
