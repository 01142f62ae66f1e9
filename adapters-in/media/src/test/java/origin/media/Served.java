package origin.media;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http2.Http2Config;
import java.net.URI;
import java.net.http.HttpClient;
import origin.domain.playback.MediaPath;
import origin.usecases.playback.FindMedia;
import origin.usecases.transcoding.ServeSegment;

/// Media delivery on a real server at a free port.
final class Served implements AutoCloseable {
  private final WebServer server;

  Served(FindMedia find, ServeSegment serve) {
    server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .shutdownHook(false)
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .addProtocol(Http1Config.create())
            .addProtocol(Http2Config.create())
            .routing(routing -> routing.register(MediaPath.ROOT, new MediaDelivery(find, serve)))
            .build()
            .start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  static HttpClient client(HttpClient.Version version) {
    return HttpClient.newBuilder().version(version).build();
  }

  @Override
  public void close() {
    server.stop();
  }
}
