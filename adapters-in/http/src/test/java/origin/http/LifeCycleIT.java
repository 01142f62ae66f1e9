package origin.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LifeCycleIT {

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @Test
  void letsARequestInFlightEndBeforeItStops() throws Exception {
    ServerUnderTest server = new ServerUnderTest(settings(10), RequestRecorder.NONE, this::slow);
    server.start();
    int port = server.server().port();
    var answer = inFlight(server);

    var stopped = CompletableFuture.runAsync(server::close);
    assertThat(server.draining().within(Duration.ofSeconds(30))).isTrue();
    released.countDown();

    assertThat(answer.get().statusCode()).isEqualTo(200);
    stopped.get();
    assertThatThrownBy(() -> new RawConnection(port)).isInstanceOf(ConnectException.class);
  }

  @Test
  void tellsWhoeverIsOneTooManyToComeAgain() throws Exception {
    try (var server = new ServerUnderTest(settings(1), RequestRecorder.NONE, this::slow)) {
      server.start();
      var first = inFlight(server);

      var second = server.get("/quick");
      released.countDown();

      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.body()).contains("\"code\":\"unavailable\"");
      assertThat(first.get().statusCode()).isEqualTo(200);
    }
  }

  private CompletableFuture<HttpResponse<String>> inFlight(ServerUnderTest server)
      throws InterruptedException {
    var answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return server.get("/slow");
              } catch (IOException broken) {
                throw new IllegalStateException(broken);
              }
            });
    entered.await();
    return answer;
  }

  private void slow(Routes routes) {
    routes
        .at("/slow")
        .handle(
            "GET",
            (_, response) -> {
              entered.countDown();
              released.await();
              response.send("done");
            });
    routes.at("/quick").get(_ -> Answer.ok(Map.of()));
  }

  private static HttpSettings settings(int concurrentRequests) {
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
            concurrentRequests,
            usual.streamsPerConnection(),
            usual.readTimeout(),
            usual.idleTimeout(),
            Duration.ofSeconds(30)),
        Optional.empty());
  }
}
