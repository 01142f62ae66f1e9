package origin.postgres.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

/// Starting a server on data that are there, until it takes connections.
final class Launch {

  private static final int ATTEMPTS = 5;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);
  private static final Duration PATIENCE_FOR_RECOVERY = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private final ServerFolder folder;
  private final Programs programs;

  Launch(ServerFolder folder, Programs programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /// A port that nobody listens on now. Somebody may a moment later.
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Starts a server on a port, ending first what an earlier life left running.
  ///
  /// It is tried a few times, for processes of a server that was killed may need a moment to leave.
  Process on(int port) throws IOException, InterruptedException {
    var leftOver = Postmaster.leftIn(folder, programs);
    if (leftOver.isPresent()) {
      leftOver.get().end();
    }
    for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var server = programs.start("postgres", Settings.arguments(folder, port));
      if (takesConnections(server)) {
        return server;
      }
      Thread.sleep(BETWEEN_ATTEMPTS);
    }
    throw new PostgresCannotStart(
        "PostgreSQL did not start; its last words are in %s.".formatted(folder.log()), null);
  }

  /// False, if the server ended instead.
  private boolean takesConnections(Process server) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE_FOR_RECOVERY.toNanos();
    while (server.isAlive()) {
      if (saysSo(server)) {
        return true;
      }
      if (System.nanoTime() > deadline) {
        server.destroyForcibly();
        throw new PostgresCannotStart(
            "PostgreSQL was still recovering after %d minutes; see %s."
                .formatted(PATIENCE_FOR_RECOVERY.toMinutes(), folder.log()),
            null);
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return false;
  }

  private boolean saysSo(Process server) throws IOException {
    return PostmasterPid.readFrom(folder.postmasterPid())
        .filter(said -> said.pid() == server.pid())
        .filter(PostmasterPid::ready)
        .isPresent();
  }
}
