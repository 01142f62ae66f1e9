package origin.usecases.upkeep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import origin.ports.transcoding.Content;

/// Reads stored bytes whole.
final class Reading {
  private Reading() {}

  /// All bytes; the content is closed.
  static byte[] all(Content content) {
    try (content) {
      var bytes = new ByteArrayOutputStream(Math.toIntExact(content.length()));
      content.copy(0, content.length(), bytes);
      return bytes.toByteArray();
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
  }
}
