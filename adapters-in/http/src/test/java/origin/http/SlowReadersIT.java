package origin.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowReadersIT {

  private static final int PIECE = 64 * 1024;
  private static final int LARGE = 40_000_000;

  private static final HttpSettings IMPATIENT =
      ServerUnderTest.settings(2, 1, Duration.ofMillis(400));

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();
  private final ServerUnderTest server = server(IMPATIENT);

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void areCutAndTheirPlaceIsFree() throws Exception {
    try (RawConnection client = new RawConnection(server.server().port())) {
      client.say("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

      assertThat(server.get("/health").statusCode()).isEqualTo(200);

      assertThatItEndsAsForAClientThatIsGone();
      assertThatOthersAreServedAgain();
    }
  }

  @Test
  void areCutUnderTls(@TempDir Path folder) throws Exception {
    Certificates certificates = Certificates.make(folder);
    try (ServerUnderTest secure = server(under(certificates))) {
      secure.start();
      try (Socket client = connect(certificates, secure.server().port())) {
        client
            .getOutputStream()
            .write("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));

        assertThatItEndsAsForAClientThatIsGone();
      }
    }
  }

  @Test
  void areCutThoughTheySpeakHttp2() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      HttpResponse<InputStream> unread =
          client.send(
              HttpRequest.newBuilder(server.uri("/endless")).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(unread.version()).isEqualTo(HttpClient.Version.HTTP_2);

      assertThatItEndsAsForAClientThatIsGone();
      assertThatOthersAreServedAgain();
      client.shutdownNow();
    }
  }

  @Test
  void areNotMistakenForReadersOfALargeAnswer() throws IOException {
    assertThat(server.get("/large").body()).hasSize(LARGE);
  }

  private ServerUnderTest server(HttpSettings settings) {
    return new ServerUnderTest(
        settings,
        RequestRecorder.NONE,
        routes -> {
          routes.at("/endless").handle("GET", this::pour);
          routes.at("/things").get(_ -> Answer.ok(Map.of("is", "there")));
          routes.at("/health").get(_ -> Answer.ok(Map.of()));
          routes.at("/large").handle("GET", (_, response) -> response.send(new byte[LARGE]));
        });
  }

  private static HttpSettings under(Certificates certificates) {
    return new HttpSettings(
        IMPATIENT.host(),
        IMPATIENT.port(),
        IMPATIENT.publicAddress(),
        IMPATIENT.trustedProxies(),
        IMPATIENT.limits(),
        Optional.of(certificates.files()));
  }

  private static Socket connect(Certificates certificates, int port) throws IOException {
    return certificates
        .trusting()
        .getSocketFactory()
        .createSocket(InetAddress.getLoopbackAddress(), port);
  }

  /// Which nobody is told of, and no log.
  private void assertThatItEndsAsForAClientThatIsGone() throws Exception {
    assertThat(Troubles.isClientGone(end.get(60, TimeUnit.SECONDS))).isTrue();
  }

  /// A place is given back shortly after its request has ended.
  private void assertThatOthersAreServedAgain() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (server.get("/things").statusCode() != 200) {
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }

  private void pour(ServerRequest request, ServerResponse response) throws IOException {
    begun.countDown();
    try (OutputStream out = response.outputStream()) {
      while (true) {
        out.write(new byte[PIECE]);
      }
    } catch (IOException | RuntimeException broken) {
      end.complete(broken);
      throw broken;
    }
  }
}
