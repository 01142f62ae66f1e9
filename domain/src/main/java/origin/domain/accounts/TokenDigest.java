package origin.domain.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What is kept of a token: its SHA-256. The token itself is long and random, so the digest tells
/// nothing about it.
///
/// @param hex 64 lower-case hexadecimal digits
public record TokenDigest(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public TokenDigest {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a token digest is 64 lower-case hexadecimal digits");
    }
  }

  /// The digest of `token`.
  public static TokenDigest of(Secret token) {
    byte[] digest = sha256().digest(token.value().getBytes(StandardCharsets.UTF_8));
    return new TokenDigest(HexFormat.of().formatHex(digest));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
