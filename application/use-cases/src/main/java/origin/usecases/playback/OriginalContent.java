package origin.usecases.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import origin.domain.timeline.SourceId;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;

/// An original as bytes to be delivered. It never changes, so its name names its bytes.
final class OriginalContent implements Content {
  private static final int PIECE = 128 << 10;

  private final SourceId source;
  private final SourceReading reading;
  private final long length;

  OriginalContent(SourceId source, SourceReading reading) {
    this.source = source;
    this.reading = reading;
    this.length = reading.size();
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public String version() {
    return Content.of(source.value().getBytes(UTF_8)).version();
  }

  @Override
  public void copy(long from, long count, OutputStream to) throws IOException {
    Objects.checkFromIndexSize(from, count, length);
    ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, count));
    for (long left = count; left > 0; left -= piece.limit()) {
      piece.clear().limit((int) Math.min(piece.capacity(), left));
      read(piece, from + count - left);
      to.write(piece.array(), 0, piece.limit());
    }
  }

  private void read(ByteBuffer piece, long position) {
    try {
      if (reading.read(piece, position) < piece.limit()) {
        throw new MediaStoreBroken("the original " + source.value() + " is shorter than it was");
      }
    } catch (SourceUnavailable broken) {
      throw new MediaStoreBroken("the original " + source.value() + " cannot be read", broken);
    }
  }

  @Override
  public void close() {
    reading.close();
  }
}
