package origin.ports.transcoding;

import java.io.IOException;
import java.io.OutputStream;

/// Bytes that never change, opened for reading.
///
/// It stays readable until closed, also when what it was opened from is removed meanwhile.
public interface Content extends AutoCloseable {
  /// Bytes in memory.
  ///
  /// @param bytes the bytes, which must not be changed afterwards
  /// @return the same bytes, named by their SHA-256
  static Content of(byte[] bytes) {
    return new BytesContent(bytes);
  }

  /// How many bytes there are.
  ///
  /// @return the length in bytes
  long length();

  /// Names exactly these bytes: equal however often the same stored bytes are opened, and different
  /// for different bytes.
  ///
  /// @return 1 to 64 characters of `[a-z0-9-]`
  String version();

  /// Copies a part of the bytes.
  ///
  /// @param from the first byte
  /// @param count how many
  /// @param to receives them; is neither flushed nor closed
  /// @throws IOException when `to` throws it, unchanged
  /// @throws MediaStoreBroken when the bytes cannot be read
  /// @throws IndexOutOfBoundsException when there are no such bytes
  void copy(long from, long count, OutputStream to) throws IOException;

  /// Lets go of the bytes; closing twice is closing once.
  @Override
  void close();
}
