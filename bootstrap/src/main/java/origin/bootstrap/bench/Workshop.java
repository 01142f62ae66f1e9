package origin.bootstrap.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import origin.bootstrap.outside.Ffmpeg;

/// Where a benchmark works: a folder of its own that is gone afterwards, FFmpeg, and a place to say
/// what it does.
final class Workshop implements AutoCloseable {
  private final Path folder;
  private final Ffmpeg ffmpeg;
  private final PrintStream progress;

  Workshop(PrintStream progress) {
    this.progress = progress;
    try {
      this.folder = Files.createTempDirectory("origin-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.ffmpeg = new Ffmpeg(folder.resolve("ffmpeg"));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Ffmpeg ffmpeg() {
    return ffmpeg;
  }

  void say(String line) {
    progress.println("  " + line);
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failed)
                throws IOException {
              Files.delete(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      say("left behind: " + folder + " (" + e.getMessage() + ")");
    }
  }
}
