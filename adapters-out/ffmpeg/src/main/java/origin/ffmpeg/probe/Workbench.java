package origin.ffmpeg.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import origin.ports.transcoding.MediaStoreFull;

/// A folder for files that are being made. Nothing in it outlives this program's life.
final class Workbench {

  /// What is left to everything else.
  private static final long RESERVE = 512L << 20;

  private final Path folder;
  private final Disk disk;

  /// Tells how many bytes are left.
  @FunctionalInterface
  interface Disk {
    long usable() throws IOException;
  }

  /// Removes what an earlier life left half made in `folder`, which is made if it is not there.
  Workbench(Path folder) {
    this(folder, () -> Files.getFileStore(folder).getUsableSpace());
  }

  Workbench(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
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

  /// Tells a full disk from anything that may be wrong with a source.
  ///
  /// @param bytes how many are to be written
  /// @throws MediaStoreFull if there is no room for them
  void requireRoomFor(long bytes) throws IOException {
    if (disk.usable() - RESERVE < bytes) {
      throw new MediaStoreFull("no room to rewrite a source of " + bytes + " bytes");
    }
  }

  /// An empty file, which its user removes or gives away.
  Path file() throws IOException {
    return Files.createTempFile(folder, "making-", ".mp4");
  }
}
