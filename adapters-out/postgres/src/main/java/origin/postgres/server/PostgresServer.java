package origin.postgres.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/// A running PostgreSQL server that belongs to this Origin alone.
///
/// It listens on the loopback address only, on a port that was free, and asks for a password made
/// at the first start. Every commit is on disk before it is confirmed. If this process dies the
/// server lives on until the next start, which ends it first.
public final class PostgresServer implements AutoCloseable {

  private static final int ATTEMPTS = 5;
  private static final Duration PATIENCE_FOR_RECOVERY = Duration.ofMinutes(5);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final long LOG_LIMIT_BYTES = 8L << 20;

  private final FolderLock lock;
  private final Postmaster postmaster;
  private final ServerAddress address;

  private PostgresServer(FolderLock lock, Postmaster postmaster, ServerAddress address) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.address = address;
  }

  /// Starts the server on the data in a folder, which is made if it does not exist, and returns
  /// when it takes connections.
  ///
  /// @throws PostgresCannotStart with one sentence for the person who wanted to start it
  public static PostgresServer start(Path home) {
    return start(home, home.resolve("runtime"));
  }

  /// As [#start(Path)], with the unpacked programs in a folder that several servers may share.
  public static PostgresServer start(Path home, Path runtime) {
    var folder = ServerFolder.open(home);
    var lock = FolderLock.hold(folder);
    try {
      return start(folder, runtime, lock);
    } catch (IOException brokenDisk) {
      lock.release();
      throw new PostgresCannotStart(
          "PostgreSQL could not be started in %s: %s."
              .formatted(folder.home(), brokenDisk.getMessage()),
          brokenDisk);
    } catch (InterruptedException interrupted) {
      lock.release();
      Thread.currentThread().interrupt();
      throw new PostgresCannotStart("The start of PostgreSQL was interrupted.", interrupted);
    } catch (PostgresCannotStart refusal) {
      lock.release();
      throw refusal;
    }
  }

  /// How to reach the server that another process runs in a folder now, for those who only want to
  /// talk to its database; nothing where none takes connections.
  public static Optional<ServerAddress> runningIn(Path home) {
    var folder = new ServerFolder(home);
    try {
      var server = PostmasterPid.readFrom(folder.postmasterPid());
      var password = folder.password();
      return server.isPresent() && server.get().ready() && server.get().isAlive()
          ? Optional.of(ServerAddress.at(server.get().port(), KeptPassword.in(password)))
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new PostgresCannotStart(
          "The data folder %s cannot be read.".formatted(folder.home()), unreadable);
    }
  }

  private static PostgresServer start(ServerFolder folder, Path runtime, FolderLock lock)
      throws IOException, InterruptedException {
    var programs = Programs.of(Binaries.of(Archive.forThisMachine(), runtime), folder);
    shortenLog(folder);
    new Cluster(folder, programs).ensure();
    var leftOver = Postmaster.leftIn(folder, programs);
    if (leftOver.isPresent()) {
      leftOver.get().end();
    }
    var password = KeptPassword.in(folder.password());
    for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var port = freePort();
      var process = programs.start("postgres", Settings.arguments(folder, port));
      if (takesConnections(process, folder)) {
        var postmaster = new Postmaster(process.toHandle(), programs);
        return new PostgresServer(lock, postmaster, ServerAddress.at(port, password));
      }
      Thread.sleep(BETWEEN_ATTEMPTS);
    }
    throw new PostgresCannotStart(
        "PostgreSQL did not start; its last words are in %s.".formatted(folder.log()), null);
  }

  /// False, if the server ended instead: the port may have been taken meanwhile, or the last
  /// process of an earlier life may not have left yet.
  private static boolean takesConnections(Process process, ServerFolder folder)
      throws IOException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE_FOR_RECOVERY.toNanos();
    while (process.isAlive()) {
      var said = PostmasterPid.readFrom(folder.postmasterPid());
      if (said.isPresent() && said.get().pid() == process.pid() && said.get().ready()) {
        return true;
      }
      if (System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new PostgresCannotStart(
            "PostgreSQL is still recovering after %s; see %s."
                .formatted(PATIENCE_FOR_RECOVERY, folder.log()),
            null);
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return false;
  }

  private static void shortenLog(ServerFolder folder) throws IOException {
    if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_LIMIT_BYTES) {
      var earlier = folder.log().resolveSibling("postgres.log.1");
      Files.move(folder.log(), earlier, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// How to reach the server's database.
  public ServerAddress address() {
    return address;
  }

  /// Ends the server within 25 seconds. Open connections are cut and their transactions rolled
  /// back.
  @Override
  public void close() {
    try {
      postmaster.end();
    } catch (IOException cannotSignal) {
      throw new IllegalStateException("PostgreSQL could not be stopped.", cannotSignal);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.release();
    }
  }
}
