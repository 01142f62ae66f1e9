package origin.filesystem.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;

/// Sends more than a disk of 24 MiB takes beside something else, has that removed, and sends the
/// rest. Writes down what came of each part.
final class DiskFiller {
  static final long LENGTH = 16 << 20;
  private static final UploadId UPLOAD = new UploadId("large");
  private static final int BALLAST = 16 << 20;

  private DiskFiller() {}

  /// Fills the disk under a folder.
  ///
  /// @param arguments the folder
  public static void main(String[] arguments) throws IOException {
    Path disk = Path.of(arguments[0]);
    Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST]);
    FilesystemUploadBytes bytes =
        new FilesystemUploadBytes(
            disk.resolve("uploads"), ByteCount.ZERO, new Pace(1 << 20, Duration.ofSeconds(2)));

    System.out.println(sendRest(bytes));
    System.out.println(new Appended.DiskFull(bytes.held(UPLOAD)));
    System.out.println(sendRest(bytes));
    Files.delete(ballast);
    System.out.println(sendRest(bytes));
    System.out.println(bytes.digest(UPLOAD).orElseThrow().hex());
  }

  private static Appended sendRest(FilesystemUploadBytes bytes) {
    ByteCount held = bytes.held(UPLOAD);
    Part part = new Part(held, Optional.empty(), new Sender(held.value(), LENGTH));
    return bytes.append(UPLOAD, new ByteCount(LENGTH), part);
  }
}
