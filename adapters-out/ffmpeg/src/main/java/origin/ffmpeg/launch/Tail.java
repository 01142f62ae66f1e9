package origin.ffmpeg.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads a stream to its end and keeps the last of it.
final class Tail {

  private static final int KEPT = 4096;

  private final Thread reader;
  private byte[] kept = new byte[0];

  Tail(InputStream in) {
    reader = Thread.ofVirtual().name("ffmpeg-stderr").start(() -> read(in));
  }

  /// What was said last, as one line; waits for the stream to end.
  String text() throws InterruptedException {
    reader.join();
    return new String(kept, StandardCharsets.UTF_8).strip().replace('\n', ';');
  }

  private void read(InputStream in) {
    byte[] buffer = new byte[KEPT];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        append(buffer, read);
      }
    } catch (IOException closed) {
      // the process was ended; what it said before is kept
    }
  }

  private void append(byte[] bytes, int count) {
    int old = Math.min(kept.length, KEPT - count);
    byte[] joined = Arrays.copyOfRange(kept, kept.length - old, kept.length + count);
    System.arraycopy(bytes, 0, joined, old, count);
    kept = joined;
  }
}
