package origin.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;
import origin.domain.accounts.Secret;
import origin.domain.accounts.SessionId;
import origin.domain.accounts.ViewerId;
import origin.memory.work.InMemoryIntents;
import origin.memory.work.InMemoryTransactions;
import origin.usecases.accounts.Authenticate;
import origin.usecases.work.Intentions;

/// A real server on a free port of loopback, with the route groups a test gives it.
///
/// The token `creator` speaks for a viewer who is a creator, `viewer` for one who is not; `expired`
/// has expired.
public final class ServerUnderTest implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Draining draining = new Draining();
  private final HttpServer server;

  ServerUnderTest(HttpSettings settings, RequestRecorder recorder, RouteGroup... groups) {
    this.server =
        new HttpServer(
            settings,
            new Edge(
                ServerUnderTest::authenticate,
                recorder,
                intentions().doOnce(),
                () -> UUID.randomUUID().toString(),
                InstantSource.system()),
            draining,
            List.of(groups));
  }

  private static Intentions intentions() {
    InMemoryTransactions transactions = new InMemoryTransactions();
    return new Intentions(
        new InMemoryIntents(transactions),
        transactions,
        InstantSource.system(),
        Intentions.Crowd.USUAL);
  }

  static ServerUnderTest with(RouteGroup... groups) {
    return new ServerUnderTest(HttpSettings.onLoopback(0), RequestRecorder.NONE, groups);
  }

  /// Loopback with other limits than usual.
  static HttpSettings settings(int requests, int requestsPerAddress, Duration writeTimeout) {
    HttpLimits usual = HttpLimits.usual();
    return new HttpSettings(
        "127.0.0.1",
        0,
        Optional.empty(),
        Set.of(),
        new HttpLimits(
            usual.jsonBytes(),
            usual.bodyBytes(),
            usual.headerBytes(),
            usual.connections(),
            requests,
            requestsPerAddress,
            usual.streamsPerConnection(),
            usual.readTimeout(),
            writeTimeout,
            usual.idleTimeout(),
            Duration.ofSeconds(30)),
        Optional.empty());
  }

  void start() {
    server.start();
  }

  @Override
  public void close() {
    server.close();
  }

  Draining draining() {
    return draining;
  }

  HttpServer server() {
    return server;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<String> get(String path, String... headers) throws IOException {
    return send(path, request -> headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String body, String... headers) throws IOException {
    return send(
        path,
        request -> {
          request.POST(HttpRequest.BodyPublishers.ofString(body));
          return headers.length == 0 ? request : request.headers(headers);
        });
  }

  HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request)
      throws IOException {
    try {
      return CLIENT.send(
          request.apply(HttpRequest.newBuilder(uri(path))).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException broken) {
      throw new IllegalStateException("nobody interrupts a test", broken);
    }
  }

  private static Authenticate.Outcome authenticate(Secret token) {
    return switch (token.value()) {
      case "creator" -> believed(Role.VIEWER, Role.CREATOR);
      case "viewer" -> believed(Role.VIEWER);
      default -> new Authenticate.Outcome.Refused();
    };
  }

  private static Authenticate.Outcome believed(Role... roles) {
    return new Authenticate.Outcome.Believed(
        new Actor.SignedIn(new ViewerId("v" + roles.length), Set.of(roles)), new SessionId("s"));
  }
}
