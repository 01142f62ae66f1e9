package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Where a server keeps everything it has: its data, its password, its log and the unpacked
/// binaries.
record ServerFolder(Path home) {

  private static final long LOG_LIMIT_BYTES = 8L << 20;

  ServerFolder {
    home = home.toAbsolutePath().normalize();
  }

  static ServerFolder open(Path home) {
    var folder = new ServerFolder(home);
    try {
      Files.createDirectories(folder.home());
    } catch (IOException cannotCreate) {
      throw new PostgresCannotStart.FolderNotWritable(folder.home(), cannotCreate);
    }
    if (!Files.isWritable(folder.home())) {
      throw new PostgresCannotStart.FolderNotWritable(folder.home(), null);
    }
    return folder;
  }

  Path lock() {
    return home.resolve("in-use");
  }

  Path password() {
    return home.resolve("password");
  }

  Path log() {
    return home.resolve("postgres.log");
  }

  /// Puts a long log aside, in the place of the one put aside before.
  void shortenLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
      Files.move(log(), home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  Path cluster() {
    return home.resolve("cluster");
  }

  Path postmasterPid() {
    return cluster().resolve("postmaster.pid");
  }
}
