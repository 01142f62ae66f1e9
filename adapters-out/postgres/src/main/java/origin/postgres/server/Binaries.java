package origin.postgres.server;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// PostgreSQL's programs, unpacked on this machine.
record Binaries(Path home) {

  /// The archive's programs below the given folder, unpacked only if that was not done before.
  static Binaries of(Archive archive, Path runtime) throws IOException {
    var home = runtime.toAbsolutePath().resolve(archive.fingerprint());
    if (Files.notExists(home)) {
      unpack(archive, home);
    }
    return new Binaries(home);
  }

  /// A half-unpacked folder never gets the final name, and whoever renames first wins.
  private static void unpack(Archive archive, Path home) throws IOException {
    var runtime = Files.createDirectories(home.getParent());
    var draft = Files.createTempDirectory(runtime, "unpacking");
    archive.unpackInto(draft);
    Folders.letOthersEnter(draft);
    try {
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException unpackedMeanwhile) {
      Folders.delete(draft);
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }
}
