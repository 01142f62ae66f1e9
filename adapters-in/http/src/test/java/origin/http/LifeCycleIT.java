package origin.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  @Test
  void leavesPlacesForOtherAddresses() throws Exception {
    HttpSettings settings =
        ServerUnderTest.settings(10, 1, HttpLimits.usual().writeTimeout())
            .behind(Set.of("127.0.0.1"));
    try (var server = new ServerUnderTest(settings, RequestRecorder.NONE, this::slow)) {
      server.start();
      var first = inFlight(server);

      assertThat(server.get("/quick").statusCode()).isEqualTo(503);
      assertThat(server.get("/quick", "X-Forwarded-For", "192.0.2.7").statusCode()).isEqualTo(200);
      released.countDown();
      assertThat(first.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tellsItsHealthHoweverManyAsk() throws Exception {
    try (var server = new ServerUnderTest(settings(1), RequestRecorder.NONE, this::slow)) {
      server.start();
      var first = inFlight(server);

      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
      released.countDown();
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
    for (String path : List.of("/quick", "/health", "/health/ready")) {
      routes.at(path).get(_ -> Answer.ok(Map.of()));
    }
  }

  private static HttpSettings settings(int concurrentRequests) {
    return ServerUnderTest.settings(
        concurrentRequests, concurrentRequests, HttpLimits.usual().writeTimeout());
  }
}
