package origin.s3server;

import java.io.IOException;
import java.nio.file.Path;

/// The server as a program of its own, for benchmarks, which count the work of nodes alone.
public final class Serve {
  private Serve() {}

  /// Says the address in one line, and serves until whoever started it closes its input or is gone.
  ///
  /// @param words the folder of the objects, and a bucket
  public static void main(String... words) throws IOException {
    try (LocalS3 store = LocalS3.start(Path.of(words[0])).withBucket(words[1])) {
      System.out.println(store.address());
      System.in.readAllBytes();
    }
  }
}
