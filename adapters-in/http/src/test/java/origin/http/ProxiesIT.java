package origin.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProxiesIT {

  private static final String[] FORWARDED = {
    "X-Forwarded-For", "203.0.113.9, 198.51.100.7, 127.0.0.1",
    "X-Forwarded-Proto", "https",
    "X-Request-Id", "from-the-proxy"
  };

  @Test
  void areBelievedWhereTheyAreTrusted() throws IOException {
    try (var server = server(Set.of("127.0.0.1"), Optional.empty())) {
      var answer = server.get("/way", FORWARDED);

      assertThat(answer.body()).isEqualTo("{\"way\":\"198.51.100.7 true\"}");
      assertThat(answer.headers().firstValue("X-Request-Id")).contains("from-the-proxy");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void areNotBelievedOtherwise() throws IOException {
    try (var server = server(Set.of(), Optional.empty())) {
      var answer = server.get("/way", FORWARDED);

      assertThat(answer.body()).isEqualTo("{\"way\":\"127.0.0.1 false\"}");
      assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow())
          .isNotEqualTo("from-the-proxy");
    }
  }

  @Test
  void neverMakeTheServerLookUpAName() throws IOException {
    try (var server = server(Set.of("127.0.0.1"), Optional.empty())) {
      assertThat(server.get("/way", "X-Forwarded-For", "elsewhere.example").body())
          .contains("127.0.0.1");
    }
  }

  @Test
  void neednotBeTrustedWhereThePublicAddressSaysHttps() throws IOException {
    try (var server = server(Set.of(), Optional.of(URI.create("https://video.example")))) {
      assertThat(server.get("/way").body()).contains("true");
      assertThat(
              server
                  .post(
                      "/way",
                      "",
                      "Origin",
                      "https://video.example",
                      "Cookie",
                      "origin_access=creator")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  private static ServerUnderTest server(Set<String> trusted, Optional<URI> publicAddress) {
    HttpSettings settings =
        new HttpSettings(
            "127.0.0.1", 0, publicAddress, trusted, HttpLimits.usual(), Optional.empty());
    Endpoint way = call -> Answer.ok(Map.of("way", call.client().value() + " " + call.secure()));
    var server =
        new ServerUnderTest(
            settings, RequestRecorder.NONE, routes -> routes.at("/way").get(way).post(way));
    server.start();
    return server;
  }
}
