package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The database cluster in a folder: made at first start, checked at every other.
final class Cluster {

  static final String MAJOR_VERSION = "18";

  private final ServerFolder folder;
  private final Programs programs;

  Cluster(ServerFolder folder, Programs programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /// Makes the cluster if there is none. It gets its name only when it is complete, so a first
  /// start that was cut short is simply begun again.
  void ensure() throws IOException, InterruptedException {
    if (Files.exists(folder.cluster())) {
      checkVersion();
      return;
    }
    var draft = new ServerFolder(folder.home().resolve("cluster-in-the-making"));
    Folders.delete(draft.home());
    Files.createDirectories(draft.home());
    KeptPassword.in(folder.password());
    make(draft);
    Files.move(draft.cluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(draft.home());
  }

  private void make(ServerFolder draft) throws IOException, InterruptedException {
    succeed(
        "initdb",
        programs.run(
            "initdb",
            List.of(
                "--pgdata=" + draft.cluster(),
                "--username=postgres",
                "--pwfile=/dev/stdin",
                "--auth=scram-sha-256",
                // Stretching makes guessing dear, and nobody guesses 256 bits of chance.
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"),
            folder.password()));
    var script = draft.home().resolve("first-start.sql");
    try (var text = Cluster.class.getResourceAsStream("first-start.sql")) {
      if (text == null) {
        throw new IOException("first-start.sql is missing from this build");
      }
      Files.copy(text, script);
    }
    succeed(
        "first-start.sql",
        programs.run(
            "postgres",
            List.of("--single", "-j", "-D", draft.cluster().toString(), "postgres"),
            script));
  }

  private void succeed(String step, int status) {
    if (status != 0) {
      throw new PostgresCannotStart(
          "The database could not be made (%s ended with %d): see %s."
              .formatted(step, status, folder.log()),
          null);
    }
  }

  private void checkVersion() throws IOException {
    var found = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
    if (!found.equals(MAJOR_VERSION)) {
      throw new PostgresCannotStart.WrongMajorVersion(folder.cluster(), found, MAJOR_VERSION);
    }
  }
}
