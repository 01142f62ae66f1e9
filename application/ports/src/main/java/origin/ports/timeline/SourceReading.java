package origin.ports.timeline;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// An open source. May be used by several threads at once.
public interface SourceReading extends AutoCloseable {

  /// How many bytes there are.
  long size();

  /// Reads from `position` on until `into` is full or the source ends.
  ///
  /// @return how many bytes were read; 0 at the end and after it
  /// @throws SourceUnavailable if the bytes cannot be read
  int read(ByteBuffer into, long position);

  /// A file of this machine with exactly these bytes, only for reading, that is there until this
  /// reading is closed. May cost as much as fetching them all.
  ///
  /// @throws SourceUnavailable if the bytes cannot be fetched
  Path asFile();

  /// A file of this machine that serves to find out what the source holds: as long, with the same
  /// bytes at its beginning and its end, and perhaps zeroes between them. Costs the same however
  /// long the source is.
  ///
  /// @throws SourceUnavailable if the bytes cannot be fetched
  default Path glimpse() {
    return asFile();
  }

  @Override
  void close();
}
