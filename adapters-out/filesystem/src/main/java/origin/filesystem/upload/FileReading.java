package origin.filesystem.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import origin.domain.timeline.SourceId;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;

/// A source that is a file of this machine.
final class FileReading implements SourceReading {
  private final SourceId source;
  private final Path file;
  private final FileChannel channel;

  private FileReading(SourceId source, Path file, FileChannel channel) {
    this.source = source;
    this.file = file;
    this.channel = channel;
  }

  static FileReading open(SourceId source, Path file) throws IOException {
    return new FileReading(source, file, FileChannel.open(file, StandardOpenOption.READ));
  }

  @Override
  public long size() {
    try {
      return channel.size();
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  @Override
  public int read(ByteBuffer into, long position) {
    try {
      int sum = 0;
      while (into.hasRemaining()) {
        int read = channel.read(into, position + sum);
        if (read < 0) {
          break;
        }
        sum += read;
      }
      return sum;
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  @Override
  public Path asFile() {
    return file;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }
}
