package origin.media;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http2.Http2Config;
import java.net.URI;
import java.net.http.HttpClient;
import origin.domain.accounts.ClientAddress;
import origin.domain.playback.MediaPath;
import origin.usecases.playback.ClaimMaking;
import origin.usecases.playback.FindMedia;
import origin.usecases.transcoding.ServeSegment;

/// Media delivery on a real server at a free port.
final class Served implements AutoCloseable {
  private final WebServer server;

  private static final HeaderName PRETENDED_ADDRESS = HeaderNames.create("Test-Address");

  Served(FindMedia find, ServeSegment serve) {
    this(find, _ -> new ClaimMaking.Outcome.Granted(), serve);
  }

  Served(FindMedia find, ClaimMaking claim, ServeSegment serve) {
    var delivery = new MediaDelivery(find, claim, serve, Served::address);
    server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .shutdownHook(false)
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .addProtocol(Http1Config.create())
            .addProtocol(Http2Config.create())
            .routing(routing -> routing.register(MediaPath.ROOT, delivery))
            .build()
            .start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static ClientAddress address(ServerRequest request) {
    return new ClientAddress(request.headers().first(PRETENDED_ADDRESS).orElse("127.0.0.1"));
  }

  static HttpClient client(HttpClient.Version version) {
    return HttpClient.newBuilder().version(version).build();
  }

  @Override
  public void close() {
    server.stop();
  }
}
