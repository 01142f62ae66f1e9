package origin.domain.captions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds out how a text file is encoded: by its byte order mark; else it is UTF-8 if it can be, for
/// no other text looks like it; else Windows-1252, in which most older subtitles are.
final class TextFile {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';
  private static final char UNKNOWN = '\uFFFD';

  private TextFile() {}

  static String decode(byte[] bytes) throws Unreadable {
    String text = withoutMark(decoded(bytes));
    if (text.indexOf('\0') >= 0) {
      throw new Unreadable("This is not a text file.");
    }
    return text;
  }

  private static String decoded(byte[] bytes) throws Unreadable {
    if (begins(bytes, 0xFE, 0xFF)) {
      return strictly(StandardCharsets.UTF_16BE, bytes);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return strictly(StandardCharsets.UTF_16LE, bytes);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException older) {
      return new String(bytes, WINDOWS).replace(UNKNOWN, ' ');
    }
  }

  private static String strictly(Charset charset, byte[] bytes) throws Unreadable {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      throw new Unreadable("This text breaks off, or is not what its byte order mark says.");
    }
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }
}
