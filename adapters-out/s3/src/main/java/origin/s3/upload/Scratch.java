package origin.s3.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder of this machine for what must be a file for a while, with a bound on the copies of
/// originals in it. One process uses it; what an earlier life left is removed.
public final class Scratch {
  private final Path folder;
  private final long most;
  private long used;

  /// @param folder made where there is none
  /// @param most how many bytes of originals lie there at once
  public Scratch(Path folder, long most) {
    this.folder = folder;
    this.most = most;
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("the folder " + folder + " cannot be used", broken);
    }
  }

  Path folder() {
    return folder;
  }

  long most() {
    return most;
  }

  /// An empty file that may take so many bytes; waits until others have let go of theirs.
  ///
  /// @throws IOException where there will never be room, or no file can be made
  synchronized Path lend(long bytes) throws IOException {
    if (bytes > most) {
      throw new IOException(bytes + " bytes are more than the " + most + " of " + folder);
    }
    try {
      while (used + bytes > most) {
        wait();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
    Path file = Files.createTempFile(folder, "original-", "");
    used += bytes;
    return file;
  }

  /// Takes back what was lent.
  synchronized void takeBack(Path file, long bytes) {
    delete(file);
    used -= bytes;
    notifyAll();
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot delete " + file, broken);
    }
  }
}
