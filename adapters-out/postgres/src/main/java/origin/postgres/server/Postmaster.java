package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The parent of all processes of a running server, and how it is ended.
final class Postmaster {

  private static final Duration PATIENCE_FOR_FAST = Duration.ofSeconds(15);
  private static final Duration PATIENCE_FOR_IMMEDIATE = Duration.ofSeconds(5);

  private final ProcessHandle process;
  private final Programs programs;

  Postmaster(ProcessHandle process, Programs programs) {
    this.process = process;
    this.programs = programs;
  }

  /// The server that an earlier life of Origin left running in this folder, if there is one.
  ///
  /// A `postmaster.pid` whose number was given to a stranger since then is removed, because
  /// PostgreSQL would take the stranger for a server.
  static Optional<Postmaster> leftIn(ServerFolder folder, Programs programs) throws IOException {
    var recorded = PostmasterPid.readFrom(folder.postmasterPid());
    var process = recorded.flatMap(file -> ProcessHandle.of(file.pid()));
    if (process.isEmpty()) {
      return Optional.empty();
    }
    if (!serves(process.get(), folder)) {
      Files.deleteIfExists(folder.postmasterPid());
      return Optional.empty();
    }
    return Optional.of(new Postmaster(process.get(), programs));
  }

  private static boolean serves(ProcessHandle process, ServerFolder folder) {
    var info = process.info();
    var isPostgres = info.command().map(Path::of).map(Path::getFileName).map(Path::toString);
    var arguments = info.arguments().map(List::of).orElse(List.of());
    return isPostgres.filter("postgres"::equals).isPresent()
        && arguments.contains(folder.cluster().toString());
  }

  /// Ends the server: cleanly, else at once with recovery at the next start, else by force. No
  /// commit is lost in any of the three.
  void end() throws IOException, InterruptedException {
    if (!endsAfter("INT", PATIENCE_FOR_FAST) && !endsAfter("QUIT", PATIENCE_FOR_IMMEDIATE)) {
      process.destroyForcibly();
      endsWithin(PATIENCE_FOR_IMMEDIATE);
    }
  }

  private boolean endsAfter(String signal, Duration patience)
      throws IOException, InterruptedException {
    programs.run("pg_ctl", List.of("kill", signal, Long.toString(process.pid())));
    return endsWithin(patience);
  }

  private boolean endsWithin(Duration patience) throws InterruptedException {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillRunning) {
      return false;
    } catch (ExecutionException cannotTell) {
      return !process.isAlive();
    }
  }
}
