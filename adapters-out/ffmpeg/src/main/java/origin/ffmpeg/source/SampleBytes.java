package origin.ffmpeg.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import origin.ffmpeg.boxes.Samples;

/// Fetches the bytes of samples, neighbours in one reading.
public final class SampleBytes {

  private static final int MOST_AT_ONCE = 8 << 20;

  private final Opened source;
  private final Samples samples;

  public SampleBytes(Opened source, Samples samples) {
    this.source = source;
    this.samples = samples;
  }

  /// Copies the bytes of samples `first` to just before `past`.
  ///
  /// @throws origin.ffmpeg.boxes.MalformedMedia if the file is shorter than its tables say
  public void copy(int first, int past, OutputStream out) throws IOException {
    int next = first;
    while (next < past) {
      int together = neighbours(next, past);
      out.write(source.read(samples.offset(next), sizeOf(next, together)));
      next = together;
    }
  }

  /// Copies the bytes of samples `first` to just before `past` into a buffer with room for them.
  ///
  /// @throws origin.ffmpeg.boxes.MalformedMedia if the file is shorter than its tables say
  public void copy(int first, int past, ByteBuffer into) {
    int next = first;
    while (next < past) {
      int together = neighbours(next, past);
      int size = sizeOf(next, together);
      source.read(samples.offset(next), into.slice(into.position(), size));
      into.position(into.position() + size);
      next = together;
    }
  }

  /// The beginning of sample `i`, at most `most` bytes.
  public ByteBuffer beginning(int i, int most) {
    return ByteBuffer.wrap(source.read(samples.offset(i), Math.min(most, samples.size(i))));
  }

  private int sizeOf(int first, int past) {
    return Math.toIntExact(
        samples.offset(past - 1) + samples.size(past - 1) - samples.offset(first));
  }

  private int neighbours(int first, int past) {
    int next = first + 1;
    long size = samples.size(first);
    while (next < past
        && samples.offset(next) == samples.offset(next - 1) + samples.size(next - 1)
        && size + samples.size(next) <= MOST_AT_ONCE) {
      size += samples.size(next);
      next++;
    }
    return next;
  }
}
