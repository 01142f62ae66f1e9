package origin.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/// Writes a connection's bytes in pieces, each of which [StalledWrites] watches; so a large answer
/// to a slow client goes on for as long as piece after piece is taken.
final class WatchedWriter implements DataWriter {

  private static final int PIECE = 64 * 1024;

  private final DataWriter writer;
  private final StalledWrites watch;
  private final Runnable written;

  /// @param written is told after each buffer
  WatchedWriter(DataWriter writer, StalledWrites watch, Runnable written) {
    this.writer = writer;
    this.watch = watch;
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
      watch.write(writer, BufferData.create(piece));
    }
    watch.write(writer, buffer);
    written.run();
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
