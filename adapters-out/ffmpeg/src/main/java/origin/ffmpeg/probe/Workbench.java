package origin.ffmpeg.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A folder for files that are being made. Nothing in it outlives this program's life.
final class Workbench {

  private final Path folder;

  /// Removes what an earlier life left half made in `folder`, which is made if it is not there.
  Workbench(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// An empty file, which its user removes or gives away.
  Path file() throws IOException {
    return Files.createTempFile(folder, "making-", ".mp4");
  }
}
