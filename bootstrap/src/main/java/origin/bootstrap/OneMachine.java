package origin.bootstrap;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.bootstrap.cli.Command;
import origin.bootstrap.cli.Role;
import origin.ffmpeg.launch.TooLittleIsolation;
import origin.http.AddressUnavailable;
import origin.http.HttpSettings;
import origin.identity.IdentityAdapters;
import origin.identity.IdentitySettings;
import origin.identity.KeysUnavailable;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.upload.UploadBytesBroken;
import origin.postgres.PostgresAdapters;
import origin.postgres.database.PostgresBroken;
import origin.postgres.server.PostgresCannotStart;

/// The whole product in one process, with the database that it starts beside itself.
///
/// Parts start in order; when one fails, those before it are stopped again. They stop in reverse.
final class OneMachine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OneMachine.class);
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final String WORKER = "one-machine";

  private final InstantSource clock = InstantSource.system();
  private final LifeCycle life = new LifeCycle();
  private final Command.Up up;
  private final Settings settings;

  OneMachine(Command.Up up, Settings settings) {
    this.up = up;
    this.settings = settings;
  }

  /// Starts everything and returns when it serves.
  ///
  /// @param out where an operator reads the first admin's password
  /// @return the port of the web address
  /// @throws CannotStart with one line for the operator; nothing is left running then
  int start(PrintStream out) {
    try {
      checkFree(up.port());
      Layout data = Layout.of(up.data());
      life.started("the data folder", DataFolder.hold(data));
      return start(data, out);
    } catch (PostgresCannotStart
        | PostgresBroken
        | KeysUnavailable
        | TooLittleIsolation
        | AddressUnavailable e) {
      life.close();
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    } catch (MediaStoreBroken | UploadBytesBroken | UncheckedIOException e) {
      life.close();
      throw new CannotStart(
          "The data folder " + up.data() + " cannot be used: " + e.getMessage() + ".", e);
    } catch (RuntimeException e) {
      life.close();
      throw e;
    }
  }

  @Override
  public void close() {
    life.close();
  }

  private int start(Layout data, PrintStream out) {
    Storage storage = Storage.onThisMachine(data, clock, life);
    IdentityAdapters identity = new IdentityAdapters(IdentitySettings.usual(data.secrets()), clock);
    Node node =
        new Node(storage, identity, data.programs(), settings.media(), SILENCE, clock, life);
    FirstAdmin.ensure(
        node.product().people().accounts().createFirstAdmin(),
        identity.ids(),
        settings.firstAdmin(),
        out);
    giveBackWork(storage.database());
    node.work(WORKER);
    return node.listen(
            HttpSettings.onLoopback(up.port()).behind(settings.trustedProxies()), Role.ALL)
        .port();
  }

  private void giveBackWork(PostgresAdapters database) {
    database.runLeases().giveBackAll(clock.instant());
    int begun = database.jobs().giveBackJobsOf(WORKER);
    if (begun > 0) {
      LOG.info("Jobs that an earlier life had begun are done again: {}", begun);
    }
  }

  /// Told before anything is started, for that takes a while.
  private static void checkFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      LOG.debug("port {} is free", socket.getLocalPort());
    } catch (IOException e) {
      throw new CannotStart(
          "Port " + port + " is taken; stop what listens there, or name another with --port.", e);
    }
  }
}
