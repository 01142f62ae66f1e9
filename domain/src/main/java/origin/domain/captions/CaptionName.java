package origin.domain.captions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names one text for ever: other words have another name, so what lies under it never changes.
///
/// @param value 16 hexadecimal digits in lower case, the first a letter
public record CaptionName(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-f][0-9a-f]{15}");
  private static final int BYTES = 8;
  private static final int LETTERS = 6;

  /// @throws IllegalArgumentException when the value has another shape
  public CaptionName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("the name of a caption is 16 hexadecimal digits");
    }
  }

  /// The name that belongs to a text in a language: the beginning of their SHA-256, with a letter
  /// in front, for players take a name of digits for a number.
  static CaptionName of(LanguageTag language, String text) {
    byte[] digest =
        sha256().digest((language.value() + "\n" + text).getBytes(StandardCharsets.UTF_8));
    String digits = HexFormat.of().formatHex(digest, 0, BYTES);
    return new CaptionName(
        (char) ('a' + Character.digit(digits.charAt(0), 16) % LETTERS) + digits.substring(1));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
