package origin.http;

import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;
import origin.http.SocketBytes.Silence;

/// An upgrade to HTTP/2: from there on the connection is read in frames.
record FramesAfterUpgrade(Http1Upgrader upgrader, Duration idleTimeout) implements Http1Upgrader {

  @Override
  public String supportedProtocol() {
    return upgrader.supportedProtocol();
  }

  @Override
  public ServerConnection upgrade(
      ConnectionContext connection, HttpPrologue prologue, WritableHeaders<?> headers) {
    SocketBytes bytes = new SocketBytes(connection, Silence.BETWEEN_FRAMES, idleTimeout);
    return upgrader.upgrade(
        new GuardedConnections.Guarded(
            connection, new ChunkGuard(bytes.reader()), connection.dataWriter()),
        prologue,
        headers);
  }
}
