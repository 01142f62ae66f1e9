package origin.http;

import io.helidon.common.configurable.Resource;
import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.security.Security;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.http2.Http2Config;
import io.helidon.webserver.http2.Http2ConnectionSelector;
import io.helidon.webserver.http2.Http2Upgrader;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import origin.http.SocketBytes.Silence;

/// The server: assembled from the route groups, started, drained, stopped.
///
/// Speaks HTTP/1.1 and HTTP/2 on one port, the latter by prior knowledge, by upgrade, or by ALPN
/// under TLS.
public final class HttpServer implements AutoCloseable {

  private final HttpSettings settings;
  private final Draining draining;
  private final Routes routes;
  private final Stalls stalledWrites;
  private final Stalls stalledReads;
  private final WebServer server;

  /// Assembles the server; nothing listens yet.
  ///
  /// @param edge what every request needs from the rest of the program
  /// @param draining is told when the server is to go away
  /// @param groups the features; where paths overlap, the first one wins
  public HttpServer(HttpSettings settings, Edge edge, Draining draining, List<RouteGroup> groups) {
    this.settings = settings;
    this.draining = draining;
    Bodies bodies = new Bodies(settings.limits().jsonBytes());
    this.routes = new Routes(new Endpoints(bodies, new Named(bodies, edge.clock()), edge.doOnce()));
    groups.forEach(group -> group.describeTo(routes));
    this.stalledWrites = new Stalls(settings.limits().writeTimeout());
    this.stalledReads = new Stalls(settings.limits().readTimeout());
    this.server = server(edge);
  }

  /// Begins to listen.
  ///
  /// @throws AddressUnavailable if the address cannot be listened on
  public void start() {
    tryAddress();
    stalledWrites.start();
    stalledReads.start();
    server.start();
    if (!server.isRunning()) {
      throw new AddressUnavailable(settings, "somebody else was faster");
    }
  }

  /// The port that is listened on, once started.
  public int port() {
    return server.port();
  }

  /// Everything the server offers, mounted services aside.
  public Set<Operation> operations() {
    return routes.operations();
  }

  /// Tells whoever keeps requests open that the server goes away; requests are still answered.
  public void drain() {
    draining.begin();
  }

  /// Stops listening, lets requests in flight end for as long as the limits allow, then cuts them.
  @Override
  public void close() {
    drain();
    server.stop();
    stalledWrites.close();
    stalledReads.close();
  }

  private WebServer server(Edge edge) {
    HttpLimits limits = settings.limits();
    WebServerConfig.Builder builder =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            .shutdownHook(false)
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .concurrencyLimitDiscoverServices(false)
            .addConnectionSelector(http1(limits))
            .addConnectionSelector(http2(limits))
            .contentEncoding(encodings -> encodings.contentEncodingsDiscoverServices(false))
            .maxPayloadSize(limits.bodyBytes())
            .maxTcpConnections(limits.connections())
            .idleConnectionTimeout(limits.idleTimeout())
            .useNio(false)
            .connectionOptions(TimedSockets.of(limits.readTimeout()))
            .shutdownGracePeriod(limits.drainTime())
            .directHandlers(protocolTroubles())
            .routing(routing -> route(routing, edge));
    settings.tls().ifPresent(files -> builder.tls(tls(files)));
    return builder.build();
  }

  private ServerConnectionSelector http1(HttpLimits limits) {
    Http1Config http1 = Http1Config.builder().maxHeadersSize(limits.headerBytes()).build();
    return guarded(
        Http1ConnectionSelector.builder()
            .config(http1)
            .addUpgrader(
                new FramesAfterUpgrade(
                    Http2Upgrader.create(http2Config(limits)), limits.idleTimeout()))
            .build(),
        Silence.AFTER_AN_ANSWER);
  }

  private ServerConnectionSelector http2(HttpLimits limits) {
    return guarded(
        Http2ConnectionSelector.builder().http2Config(http2Config(limits)).build(),
        Silence.BETWEEN_FRAMES);
  }

  private ServerConnectionSelector guarded(ServerConnectionSelector protocol, Silence silence) {
    return new GuardedConnections(
        protocol, silence, settings.limits().idleTimeout(), stalledWrites);
  }

  private static Http2Config http2Config(HttpLimits limits) {
    return Http2Config.builder()
        .maxHeaderListSize(limits.headerBytes())
        .maxConcurrentStreams(limits.streamsPerConnection())
        .flowControlTimeout(limits.writeTimeout())
        .build();
  }

  private void route(HttpRouting.Builder routing, Edge edge) {
    Security security =
        Security.builder()
            .addAuthenticationProvider(new TokenProvider(edge.authenticate()))
            .disableTracing()
            .build();
    routing
        .addFilter(new Arrival(security, settings, edge.ids()))
        .addFilter(new Measuring(edge.recorder()))
        .addFilter(new SilentBodies(stalledReads))
        .addFilter(new Crowd(settings.limits()))
        .addFilter(new CrossSiteGuard(settings.publicAddress()))
        .error(Throwable.class, Troubles::tell);
    routes.addTo(routing);
  }

  private static DirectHandlers protocolTroubles() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      handlers.addHandler(event, new ProtocolTroubles());
    }
    return handlers.build();
  }

  private static Tls tls(TlsFiles files) {
    return Tls.builder()
        .privateKey(keys -> keys.pem(pem -> pem.key(Resource.create(files.privateKey()))))
        .privateKeyCertChain(
            keys -> keys.pem(pem -> pem.certChain(Resource.create(files.certificateChain()))))
        .build();
  }

  /// Helidon only logs that it could not bind, at length; so the address is tried before.
  private void tryAddress() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException | IllegalArgumentException refused) {
      throw new AddressUnavailable(settings, refused.getMessage());
    }
  }
}
