package origin.postgres.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import origin.domain.accounts.Secret;

/// A server of the oldest PostgreSQL that Origin's schema must work on, for one test.
public final class OldestServer implements AutoCloseable {

  private static final Path JAR = Path.of("target", "oldest-postgres.jar");

  private final Postmaster postmaster;
  private final int port;

  private OldestServer(Postmaster postmaster, int port) {
    this.postmaster = postmaster;
    this.port = port;
  }

  public static OldestServer start(Path home) throws IOException, InterruptedException {
    var folder = ServerFolder.open(home);
    var location = "jar:" + JAR.toUri() + "!/" + Archive.nameForThisMachine();
    var binaries =
        Binaries.of(new Archive(URI.create(location)), Path.of("target", "postgres-runtime"));
    var programs = new Programs(binaries, Account.of(folder), folder);
    var data = folder.cluster().toString();
    programs.run("initdb", List.of("-D", data, "-U", "origin", "-A", "trust", "--locale=C"));
    var port = Launch.freePort();
    var process =
        programs.start(
            "postgres",
            List.of("-D", data, "-p", Integer.toString(port), "-c", "unix_socket_directories="));
    while (PostmasterPid.readFrom(folder.postmasterPid()).filter(PostmasterPid::ready).isEmpty()) {
      if (!process.isAlive()) {
        throw new IOException("The oldest server did not start, see " + folder.log());
      }
      Thread.onSpinWait();
    }
    return new OldestServer(new Postmaster(process.pid(), programs), port);
  }

  public ServerAddress address() {
    var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    return new ServerAddress(url, "origin", new Secret("not asked for"));
  }

  @Override
  public void close() throws IOException {
    try {
      postmaster.end();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
