package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a server keeps everything it has: its data, its password, its log and the unpacked
/// binaries.
record ServerFolder(Path home) {

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

  Path runtime() {
    return home.resolve("runtime");
  }

  Path cluster() {
    return home.resolve("cluster");
  }

  Path postmasterPid() {
    return cluster().resolve("postmaster.pid");
  }
}
