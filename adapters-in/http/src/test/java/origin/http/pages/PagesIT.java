package origin.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import origin.http.World;

class PagesIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String POLICY = "Content-Security-Policy";

  private static World world;

  @BeforeAll
  static void start() {
    world = new World(new PageRoutes(new WebFiles("origin/web-test/")));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/watch/abc", "/@ada", "/studio", "/upload", "/sign-in", "/sign-up"})
  void showsThePageWhereTheClientKnowsTheAddress(String path) {
    var page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Origin</title>");
    assertThat(page.headers().firstValue(POLICY).orElseThrow())
        .contains("script-src 'self'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/watch",
        "/watch/a/b",
        "/studios",
        "/studio/x/y",
        "/admin",
        "/status",
        "/%2e%2e/%2e%2e/etc",
        "/a.html"
      })
  void showsThePageAsNotFoundElsewhere(String path) {
    var page = get(path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<title>Origin</title>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/_app/", "/_app/immutable/gone.abc.js"})
  void missesAFileOfTheClientWithoutShowingThePage(String path) {
    var missing = get(path);

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void showsThePageAtOneAddressOnly() {
    var moved = get("/index.html");

    assertThat(moved.statusCode()).isEqualTo(308);
    assertThat(moved.headers().firstValue("Location")).contains("/");
  }

  @Test
  void letsOtherSitesShowThePlayerOnly() {
    assertThat(get("/embed/abc").headers().firstValue(POLICY).orElseThrow())
        .contains("frame-ancestors *");
  }

  @Test
  void sendsFilesWithTheirTypes() {
    assertThat(get("/robots.txt").headers().firstValue("Content-Type"))
        .contains("text/plain; charset=utf-8");
  }

  @Test
  void letsNamedByContentBeKeptForEver() {
    var file = get("/_app/immutable/boot.abc.js");

    assertThat(file.body()).isEqualTo("console.log(1)");
    assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(file.headers().firstValue("Vary")).contains("Accept-Encoding");
  }

  @Test
  void sendsTheSmallestEncodingThatTheClientTakes() {
    assertThat(encoding("gzip, br")).contains("br");
    assertThat(encoding("gzip")).contains("gzip");
    assertThat(encoding("zstd")).isEmpty();
  }

  @Test
  void doesNotSendWhatTheClientHas() {
    var first = get("/robots.txt");

    var again =
        send(
            "GET",
            "/robots.txt",
            "If-None-Match",
            first.headers().firstValue("ETag").orElseThrow());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void answersHeadWithoutABody() {
    var head = send("HEAD", "/robots.txt", "Accept", "*/*");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length")).contains("14");
    assertThat(head.body()).isEmpty();
  }

  private static java.util.Optional<String> encoding(String accepted) {
    return send("GET", "/_app/immutable/boot.abc.js", "Accept-Encoding", accepted)
        .headers()
        .firstValue("Content-Encoding");
  }

  private static HttpResponse<String> get(String path) {
    return send("GET", path, "Accept", "*/*");
  }

  private static HttpResponse<String> send(
      String method, String path, String header, String value) {
    URI uri = URI.create("http://127.0.0.1:" + world.server().port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .method(method, BodyPublishers.noBody())
            .header(header, value)
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
