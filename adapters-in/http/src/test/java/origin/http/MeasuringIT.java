package origin.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class MeasuringIT {

  private final List<String> recorded = new CopyOnWriteArrayList<>();

  @Test
  void recordsTheTemplateAndNeverThePath() throws IOException {
    try (var server =
        new ServerUnderTest(
            HttpSettings.onLoopback(0),
            (method, route, status, _) -> recorded.add(method + " " + route + " " + status),
            routes -> routes.at("/things/{id}").get(call -> Answer.ok(Map.of("id", "x"))))) {
      server.start();
      server.get("/things/1");
      server.get("/things/2");
      server.get("/api/v1/nothing/at/all");
      server.send("/things/1", request -> request.DELETE());
      server.send(
          "/things/1",
          request -> request.method("INVENTED", java.net.http.HttpRequest.BodyPublishers.noBody()));
    }

    assertThat(recorded)
        .containsExactly(
            "GET /things/{id} 200",
            "GET /things/{id} 200",
            "GET unmatched 404",
            "DELETE /things/{id} 405",
            "OTHER /things/{id} 405");
  }
}
