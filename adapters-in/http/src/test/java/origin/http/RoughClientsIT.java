package origin.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoughClientsIT {

  private static final long FAR_TOO_MUCH = 50_000_000;

  private static final ServerUnderTest SERVER =
      ServerUnderTest.with(
          routes ->
              routes
                  .at("/api/v1/things")
                  .get(_ -> Answer.ok(Map.of("is", "there")))
                  .post(call -> Answer.ok(call.body(Map.class))));

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void areToldWhenTheySendTooMuch() throws IOException {
    try (RawConnection client = connect()) {
      client.say(post("Content-Length: " + FAR_TOO_MUCH));
      client.pour(FAR_TOO_MUCH);
      assertThat(client.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
    }
  }

  @Test
  void areToldBeforeTheyHaveSentItAll() throws IOException {
    try (RawConnection client = connect()) {
      client.say(post("Transfer-Encoding: chunked"));
      for (int chunk = 0; chunk < 3; chunk++) {
        client.say("8000\r\n" + "a".repeat(0x8000) + "\r\n");
      }
      assertThat(client.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7fffffff\r\n", "800001\r\n"})
  void cannotFillTheMemoryWithOneChunk(String chunk) throws IOException {
    try (RawConnection client = connect()) {
      client.say(post("Transfer-Encoding: chunked") + chunk);
      assertThat(client.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
    }
  }

  @Test
  void cannotFillTheMemoryWithTheSizeOfAChunk() throws IOException {
    try (RawConnection client = connect()) {
      client.say(post("Transfer-Encoding: chunked") + "0".repeat(1024));
      assertThat(client.answer()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void mayGoOnAfterARefusal() throws IOException {
    try (RawConnection client = connect()) {
      client.say("PUT /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
      assertThat(client.answer()).startsWith("HTTP/1.1 405");
      client.say("GET /api/v1/things HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith("{\"is\":\"there\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/things HTTP/1.1\r\n\r\n",
        "GET /api/v1/things HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /api/v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/v1/things?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "POST /api/v1/things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n{}",
        "POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked"
            + "\r\n\r\n0\r\n\r\n"
      })
  void areToldThatTheyAreNotUnderstoodAndAreCut(String request) throws IOException {
    try (RawConnection client = connect()) {
      client.say(request);
      assertThat(client.answer())
          .startsWith("HTTP/1.1 400")
          .contains(Problem.MEDIA_TYPE, "\"code\":\"invalid-request\"");
      assertThat(client.answer()).isEmpty();
    }
  }

  @Test
  void areNotToldMoreThanTheyNeed() throws IOException {
    try (RawConnection client = connect()) {
      client.say(
          "GET /api/v1/things HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(80_000) + "\r\n\r\n");
      assertThat(client.answer()).startsWith("HTTP/1.1 4").doesNotContain("helidon", "Exception");
    }
  }

  private static String post(String length) {
    return "POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + length
        + "\r\n\r\n";
  }

  private static RawConnection connect() throws IOException {
    return new RawConnection(SERVER.server().port());
  }
}
