package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import origin.ports.timeline.SourceReading;

/// A source in memory, for tests.
public record BytesReading(ByteBuffer bytes) implements SourceReading {

  public BytesReading(byte[] bytes) {
    this(ByteBuffer.wrap(bytes));
  }

  @Override
  public long size() {
    return bytes.limit();
  }

  @Override
  public int read(ByteBuffer into, long position) {
    int count = Math.clamp(size() - position, 0, into.remaining());
    into.put(bytes.slice((int) Math.min(position, size()), count));
    return count;
  }

  @Override
  public Path asFile() {
    throw new UnsupportedOperationException("in memory");
  }

  @Override
  public void close() {}
}
