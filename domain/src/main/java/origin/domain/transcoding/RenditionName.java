package origin.domain.transcoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names a rendition by its recipe: two renditions with the same recipe have the same name, in
/// every plan and on every machine.
///
/// @param value 16 hexadecimal digits in lower case
public record RenditionName(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{16}");
  private static final int DIGITS = 16;
  private static final int LETTERS = 6;

  public RenditionName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a rendition name: 16 hexadecimal digits");
    }
  }

  /// The name that belongs to a recipe: the beginning of the SHA-256 of its canonical text, with a
  /// letter in front. Players take a name such as `29294e4181942833` for a number.
  public static RenditionName of(Recipe recipe) {
    byte[] digest = sha256().digest(recipe.canonical().getBytes(StandardCharsets.UTF_8));
    String digits = HexFormat.of().formatHex(digest).substring(0, DIGITS);
    return new RenditionName(letter(digits.charAt(0)) + digits.substring(1));
  }

  private static char letter(char digit) {
    return Character.isLetter(digit) ? digit : (char) ('a' + (digit - '0') % LETTERS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
