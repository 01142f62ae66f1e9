package origin.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenAnswersIT {

  private static final int PROMISED = 100_000;
  private static final int GIVEN = 1_000;

  private static final ServerUnderTest SERVER =
      ServerUnderTest.with(
          routes -> {
            routes.at("/begun").handle("GET", (_, response) -> breakAfter(response, true));
            routes.at("/not-begun").handle("GET", (_, response) -> breakAfter(response, false));
            routes.at("/well").handle("GET", BrokenAnswersIT::well);
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
  @EnumSource
  void areCutSoThatNobodyTakesThemForWhole(Version version) throws Exception {
    try (HttpClient client = client(version)) {
      assertThatThrownBy(() -> get(client, "/begun")).isInstanceOf(IOException.class);
    }
    // the cut connection is over for its client, and the server serves others
    try (HttpClient another = client(version)) {
      assertThat(get(another, "/well").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void becomeProblemsWhileNothingWasSent(Version version) throws Exception {
    try (HttpClient client = client(version)) {
      var answer = get(client, "/not-begun");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("\"code\":\"internal-error\"").doesNotContain("disk");
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  private static void breakAfter(ServerResponse response, boolean flushed) throws IOException {
    response.header(HeaderNames.ETAG, "\"of what was promised\"");
    response.header(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    response.contentLength(PROMISED);
    OutputStream out = response.outputStream();
    out.write(new byte[GIVEN]);
    if (flushed) {
      out.flush();
    }
    throw new IllegalStateException("the disk broke");
  }

  private static void well(ServerRequest request, ServerResponse response) {
    response.send("well");
  }

  private static HttpResponse<String> get(HttpClient client, String path)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(SERVER.uri(path)).build(), BodyHandlers.ofString());
  }

  private static HttpClient client(Version version) {
    return HttpClient.newBuilder().version(version).build();
  }
}
