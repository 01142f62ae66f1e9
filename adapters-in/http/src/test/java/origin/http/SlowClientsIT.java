package origin.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowClientsIT {

  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final CountDownLatch SILENCE = new CountDownLatch(1);
  private static final ServerUnderTest SERVER =
      new ServerUnderTest(
          impatient(),
          RequestRecorder.NONE,
          routes -> {
            routes.at("/things").post(call -> Answer.ok(call.body(Map.class)));
            routes.at("/things").get(_ -> Answer.ok(Map.of("is", "there")));
            routes.at("/silence").handle("GET", SlowClientsIT::think);
          });

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GE",
        "GET /things HTTP/1.1\r\nHost: x\r\nX-Slow",
        "POST /things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Content-Length: 9\r\n\r\n{\"a\"",
        "POST /things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"a\"",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0"
      })
  void areCutInTheMiddleOfWhatTheySay(String begun) throws IOException {
    try (RawConnection client = new RawConnection(SERVER.server().port())) {
      client.say(begun);

      client.awaitCut();
    }
  }

  @Test
  void areCutAfterTheirAnswerWhenTheyAskNothingMoreForTooLong() throws Exception {
    try (RawConnection client = new RawConnection(SERVER.server().port())) {
      for (int request = 1; request <= 2; request++) {
        client.say("GET /things HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(client.answer()).startsWith("HTTP/1.1 200");
        SILENCE.await(3 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }

      client.awaitCut();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
  void areNotThoseWhoWaitForTheServer(HttpClient.Version version) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(version).build();
        HttpClient other = HttpClient.newBuilder().version(version).build()) {
      HttpResponse<InputStream> first = ask(client, "/silence");
      assertThat(first.version()).isEqualTo(version);
      assertThat(first.body().read()).isEqualTo('a');

      ask(other, "/things").body().readAllBytes();
      SILENCE.await(4 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);

      assertThat(new String(first.body().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("fter");
    }
  }

  @Test
  void areCutOnTheOneStreamThatIsSilent() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        SubmissionPublisher<ByteBuffer> hanging = new SubmissionPublisher<>()) {
      assertThat(ask(client, "/things").version()).isEqualTo(HttpClient.Version.HTTP_2);
      CompletableFuture<HttpResponse<InputStream>> silent =
          client.sendAsync(
              HttpRequest.newBuilder(SERVER.uri("/things"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.fromPublisher(hanging, 9))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());

      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!silent.isDone() && System.nanoTime() < deadline) {
        assertThat(ask(client, "/things").statusCode()).isEqualTo(200);
      }

      assertThat(silent).isCompletedExceptionally();
      assertThat(ask(client, "/things").statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<InputStream> ask(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(SERVER.uri(path)).build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  /// Answers, but takes several times as long as a silent client may.
  private static void think(ServerRequest request, ServerResponse response) throws IOException {
    try (OutputStream out = response.outputStream()) {
      out.write('a');
      out.flush();
      SILENCE.await(4 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      out.write("fter".getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpSettings impatient() {
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
            usual.concurrentRequests(),
            usual.requestsPerAddress(),
            usual.streamsPerConnection(),
            PATIENCE,
            usual.writeTimeout(),
            PATIENCE.multipliedBy(20),
            Duration.ofSeconds(30)),
        Optional.empty());
  }
}
