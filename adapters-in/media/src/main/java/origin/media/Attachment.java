package origin.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import origin.domain.playback.FileName;

/// The `Content-Disposition` of a file that is to be saved under a name (RFC 6266): the name in
/// UTF-8 (RFC 8187), and before it for old clients what ASCII can say of it.
final class Attachment {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /// Beside letters and digits (RFC 8187, section 3.2.1, `attr-char`).
  private static final String PLAIN = "!#$&+-.^_`|~";

  private Attachment() {}

  static String named(FileName name) {
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(ascii(name.value()), encoded(name.value()));
  }

  /// Some clients take a percent sign for the beginning of an encoded character.
  private static String ascii(String name) {
    return name.replaceAll("[^ -~]|[\"%\\\\]", "_");
  }

  private static String encoded(String name) {
    var encoded = new StringBuilder();
    for (byte b : name.getBytes(UTF_8)) {
      if (isPlain((char) (b & 0xff))) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c) {
    return (c < 0x80 && Character.isLetterOrDigit(c)) || PLAIN.indexOf(c) >= 0;
  }
}
