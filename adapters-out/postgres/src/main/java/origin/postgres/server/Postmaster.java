package origin.postgres.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The parent of all processes of a running server, and how it is ended.
final class Postmaster {

  private static final Duration PATIENCE_FOR_FAST = Duration.ofSeconds(15);
  private static final Duration PATIENCE_FOR_IMMEDIATE = Duration.ofSeconds(5);

  private static final Duration PATIENCE_FOR_FORCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final long pid;
  private final Programs programs;

  Postmaster(long pid, Programs programs) {
    this.pid = pid;
    this.programs = programs;
  }

  /// The server that an earlier life of Origin left running in this folder, if there is one.
  ///
  /// A `postmaster.pid` whose number belongs to a stranger now, or to a process that has ended and
  /// was not collected, is made to say that nobody runs: PostgreSQL would see a server there.
  static Optional<Postmaster> leftIn(ServerFolder folder, Programs programs) throws IOException {
    var recorded = PostmasterPid.readFrom(folder.postmasterPid());
    if (recorded.isEmpty()) {
      return Optional.empty();
    }
    var pid = recorded.get().pid();
    if (RunningCommand.of(pid).isPostgresOn(folder.cluster())) {
      return Optional.of(new Postmaster(pid, programs));
    }
    PostmasterPid.disown(folder.postmasterPid());
    return Optional.empty();
  }

  /// Ends the server: cleanly, else at once with recovery at the next start, else by force. No
  /// commit is lost in any of the three.
  void end() throws IOException, InterruptedException {
    if (!endsAfter("INT", PATIENCE_FOR_FAST) && !endsAfter("QUIT", PATIENCE_FOR_IMMEDIATE)) {
      endsAfter("KILL", PATIENCE_FOR_FORCE);
    }
  }

  /// The signals' meanings are told in PostgreSQL's documentation, section 18.5.
  private boolean endsAfter(String signal, Duration patience)
      throws IOException, InterruptedException {
    programs.run("pg_ctl", List.of("kill", signal, Long.toString(pid)));
    return endsWithin(patience);
  }

  private boolean endsWithin(Duration patience) throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (RunningCommand.of(pid).isRunning()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return true;
  }
}
