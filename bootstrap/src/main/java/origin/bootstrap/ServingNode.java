package origin.bootstrap;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import origin.bootstrap.cli.Role;
import origin.ffmpeg.launch.TooLittleIsolation;
import origin.http.AddressUnavailable;
import origin.http.HttpServer;
import origin.identity.IdentityAdapters;
import origin.identity.IdentitySettings;
import origin.identity.KeysUnavailable;
import origin.postgres.database.PostgresBroken;
import origin.postgres.database.SchemaTooNew;

/// One of many processes that share a database and a bucket, and nothing else.
final class ServingNode implements AutoCloseable {
  private final InstantSource clock = InstantSource.system();
  private final LifeCycle life = new LifeCycle();
  private final Role role;
  private final NodeSettings settings;

  ServingNode(Role role, NodeSettings settings) {
    this.role = role;
    this.settings = settings;
  }

  /// Starts everything, after waiting for what others run, and returns when it serves.
  ///
  /// @return the port it listens on
  /// @throws CannotStart with one line for the operator; nothing is left running then
  int start() {
    try {
      return begin();
    } catch (PostgresBroken
        | SchemaTooNew
        | KeysUnavailable
        | AddressUnavailable
        | TooLittleIsolation
        | UncheckedIOException e) {
      life.close();
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      life.close();
      throw e;
    }
  }

  @Override
  public void close() {
    life.close();
  }

  private int begin() {
    Layout own = Layout.of(settings.folder());
    life.started("the node's folder", DataFolder.hold(own, "ORIGIN_FOLDER"));
    Storage storage = Storage.shared(settings, clock, life);
    IdentityAdapters identity =
        new IdentityAdapters(IdentitySettings.usual(settings.keys()), clock);
    Node node =
        new Node(
            storage, identity, own.programs(), settings.media(), settings.silence(), clock, life);
    if (role.works()) {
      node.work("node-" + identity.ids().next());
    }
    HttpServer server = node.listen(settings.http(), role);
    life.started("the way here", () -> leave(server));
    return server.port();
  }

  /// Stopped first: tells that requests should go elsewhere, and serves on until they do.
  private void leave(HttpServer server) throws InterruptedException {
    server.drain();
    Thread.sleep(settings.leave());
  }
}
