package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running PostgreSQL server that belongs to this Origin alone.
///
/// It listens on the loopback address only, on a port that was free, and asks for a password made
/// at the first start. Every commit is on disk before it is confirmed. If the server dies it is
/// started again at the same address, however often that must be tried; if this process dies the
/// server lives on until the next start, which ends it first.
public final class PostgresServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final FolderLock lock;
  private final Programs programs;
  private final Launch launch;
  private final ServerAddress address;
  private final int port;
  private Process process;
  private boolean closing;

  private PostgresServer(ServerFolder folder, FolderLock lock, Programs programs)
      throws IOException, InterruptedException {
    this.lock = lock;
    this.programs = programs;
    this.launch = new Launch(folder, programs);
    this.port = Launch.freePort();
    this.process = launch.on(port);
    this.address = ServerAddress.at(port, KeptPassword.in(folder.password()));
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
      var account = Account.of(folder);
      return start(folder, lock, runtime, account);
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

  static PostgresServer start(ServerFolder folder, FolderLock lock, Path runtime, Account account)
      throws IOException, InterruptedException {
    folder.shortenLog();
    var binaries = Binaries.of(Archive.forThisMachine(), runtime);
    var programs = new Programs(binaries, account, folder);
    new Cluster(folder, programs).ensure();
    var server = new PostgresServer(folder, lock, programs);
    Thread.ofVirtual().name("postgres-watch").start(server::watch);
    return server;
  }

  /// How to reach the server that another process runs in a folder now, for those who only want to
  /// talk to its database; nothing where none takes connections.
  public static Optional<ServerAddress> runningIn(Path home) {
    var folder = new ServerFolder(home);
    try {
      var server = PostmasterPid.readFrom(folder.postmasterPid());
      return server.isPresent() && server.get().ready() && server.get().isRunning()
          ? Optional.of(ServerAddress.at(server.get().port(), KeptPassword.in(folder.password())))
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new PostgresCannotStart(
          "The data folder %s cannot be read.".formatted(folder.home()), unreadable);
    }
  }

  /// How to reach the server's database.
  public ServerAddress address() {
    return address;
  }

  private void watch() {
    try {
      do {
        running().waitFor();
      } while (startedAgain());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Process running() {
    return process;
  }

  /// Tries until it works, for a full disk is emptied some day; false once this is closing.
  private boolean startedAgain() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (!isClosing()) {
      if (runsAgain()) {
        return true;
      }
      Thread.sleep(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
    return false;
  }

  private synchronized boolean isClosing() {
    return closing;
  }

  private synchronized boolean runsAgain() throws InterruptedException {
    if (closing) {
      return false;
    }
    LOG.warn("PostgreSQL died with status {} and is started again", process.exitValue());
    try {
      process = launch.on(port);
      return true;
    } catch (IOException | PostgresCannotStart refusal) {
      LOG.error("PostgreSQL could not be started again yet", refusal);
      return false;
    }
  }

  /// Ends the server within 25 seconds. Open connections are cut and their transactions rolled
  /// back.
  @Override
  public synchronized void close() {
    closing = true;
    try {
      new Postmaster(process.pid(), programs).end();
    } catch (IOException cannotSignal) {
      throw new IllegalStateException("PostgreSQL could not be stopped.", cannotSignal);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.release();
    }
  }
}
