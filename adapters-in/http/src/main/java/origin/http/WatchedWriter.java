package origin.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/// Writes a connection's bytes in pieces, none of which may take too long; so a large answer to a
/// slow client goes on for as long as piece after piece is taken.
///
/// An interrupt closes the channel that a thread waits for, whether or not TLS lies between; to
/// close the socket itself would first say goodbye, in a line behind the write that is stuck.
final class WatchedWriter implements DataWriter {

  private static final int PIECE = 64 * 1024;

  private final DataWriter writer;
  private final Stalls stalls;
  private final Runnable written;

  /// @param written is told after each buffer
  WatchedWriter(DataWriter writer, Stalls stalls, Runnable written) {
    this.writer = writer;
    this.stalls = stalls;
    this.written = written;
  }

  @Override
  public void write(BufferData... buffers) {
    writeNow(buffers);
  }

  @Override
  public void write(BufferData buffer) {
    writeNow(buffer);
  }

  @Override
  public void writeNow(BufferData... buffers) {
    for (BufferData buffer : buffers) {
      writeNow(buffer);
    }
  }

  @Override
  public void writeNow(BufferData buffer) {
    while (buffer.available() > PIECE) {
      byte[] piece = new byte[PIECE];
      buffer.read(piece);
      writePiece(BufferData.create(piece));
    }
    writePiece(buffer);
    written.run();
  }

  private void writePiece(BufferData piece) {
    try (var _ = stalls.begin()) {
      writer.writeNow(piece);
    }
  }

  @Override
  public void flush() {
    writer.flush();
  }

  @Override
  public void close() {
    writer.close();
  }
}
