package origin.ffmpeg.source;

import java.nio.ByteBuffer;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ports.timeline.SourceReading;

/// An open source with its layout.
///
/// @param footage what lies where
/// @param bytes the file that the layout speaks of
/// @param rewritten whether that is the normalised form and not the original
public record Opened(Footage footage, SourceReading bytes, boolean rewritten)
    implements AutoCloseable {

  /// Reads `size` bytes from `position` on.
  ///
  /// @throws MalformedMedia if the file is shorter
  public byte[] read(long position, int size) {
    byte[] read = new byte[size];
    read(position, ByteBuffer.wrap(read));
    return read;
  }

  /// Reads as many bytes from `position` on as there is room for.
  ///
  /// @throws MalformedMedia if the file is shorter
  public void read(long position, ByteBuffer into) {
    int size = into.remaining();
    if (bytes.read(into, position) < size) {
      throw new MalformedMedia("the file is cut off");
    }
  }

  /// Whether `size` bytes from `position` on have come; of a source that still arrives, not all
  /// have.
  public boolean has(long position, int size) {
    return position + size <= bytes.size();
  }

  @Override
  public void close() {
    bytes.close();
  }
}
