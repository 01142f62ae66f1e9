package origin.filesystem.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import origin.domain.timeline.SourceId;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;

/// An open file. An interrupt closes a file channel for everybody, so it is opened again for those
/// who were not meant.
final class FileReading implements SourceReading {
  private final SourceId source;
  private final Path file;
  private FileChannel channel;
  private boolean closed;

  private FileReading(SourceId source, Path file, FileChannel channel) {
    this.source = source;
    this.file = file;
    this.channel = channel;
  }

  static FileReading open(SourceId source, Path file) {
    try {
      return new FileReading(source, file, FileChannel.open(file, StandardOpenOption.READ));
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  /// Asks for the file by its name: an interrupt cannot come between.
  @Override
  public long size() {
    try {
      return Files.size(file);
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  @Override
  public int read(ByteBuffer into, long position) {
    int begun = into.position();
    try {
      while (into.hasRemaining()) {
        int count = readOnce(into, position + into.position() - begun);
        if (count < 0) {
          break;
        }
      }
      return into.position() - begun;
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  @Override
  public Path asFile() {
    return file;
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      channel.close();
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  private int readOnce(ByteBuffer into, long position) throws IOException {
    while (true) {
      try {
        return opened().read(into, position);
      } catch (ClosedByInterruptException meant) {
        throw meant;
      } catch (ClosedChannelException another) {
        if (Thread.currentThread().isInterrupted()) {
          throw another;
        }
      }
    }
  }

  private synchronized FileChannel opened() throws IOException {
    if (closed) {
      throw new IOException("the reading is closed");
    }
    if (!channel.isOpen()) {
      channel = FileChannel.open(file, StandardOpenOption.READ);
    }
    return channel;
  }
}
