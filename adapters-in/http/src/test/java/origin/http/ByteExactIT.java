package origin.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies of 1 B to 100 MB, both ways, many at once, over every protocol, compared by SHA-256:
/// releases of the server have had faults here. `-Dorigin.rounds=20` does it twenty times over.
class ByteExactIT {

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;
  private static final List<Long> SIZES =
      List.of(
          1L,
          100L,
          16L * KIB - 1,
          16L * KIB,
          64L * KIB - 1,
          64L * KIB,
          64L * KIB + 1,
          1L * MIB,
          10L * MIB + 7,
          100L * MIB);
  private static final int ROUNDS = Integer.getInteger("origin.rounds", 1);
  private static final int AT_ONCE = 8;
  private static final Map<Long, String> DIGESTS = new ConcurrentHashMap<>();

  private static ServerUnderTest plain;
  private static ServerUnderTest overTls;
  private static Certificates certificates;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, GeneralSecurityException {
    certificates = Certificates.make(folder);
    plain = ServerUnderTest.with(ByteExactIT::describe);
    overTls =
        new ServerUnderTest(
            new HttpSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                Set.of(),
                HttpLimits.usual(),
                Optional.of(certificates.files())),
            RequestRecorder.NONE,
            ByteExactIT::describe);
    plain.start();
    overTls.start();
  }

  @AfterAll
  static void stop() {
    plain.close();
    overTls.close();
  }

  @ParameterizedTest
  @CsvSource({"HTTP_1_1, false", "HTTP_1_1, true", "HTTP_2, false", "HTTP_2, true"})
  void carriesEveryByteBothWays(Version version, boolean tls) throws Exception {
    List<Callable<Void>> transfers = new ArrayList<>();
    try (HttpClient client = client(version);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      agreeOn(client, tls);
      for (int round = 0; round < ROUNDS; round++) {
        SIZES.forEach(size -> transfers.add(() -> down(client, version, tls, size)));
        SIZES.forEach(size -> transfers.add(() -> up(client, version, tls, size)));
      }
      Collections.shuffle(transfers, new Random(1));
      for (Future<Void> transfer : threads.invokeAll(transfers)) {
        transfer.get();
      }
    }
  }

  /// HTTP/2 without TLS begins with a request that asks for it; the others then go over that
  /// connection.
  private static void agreeOn(HttpClient client, boolean tls)
      throws IOException, InterruptedException {
    client.send(request(tls, 1).build(), BodyHandlers.discarding());
  }

  private static Void down(HttpClient client, Version version, boolean tls, long size)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(request(tls, size).build(), BodyHandlers.ofInputStream());
    assertThat(answer.version()).isEqualTo(version);
    try (InputStream body = answer.body()) {
      assertThat(digest(body)).as(size + " bytes down").isEqualTo(expected(size));
    }
    return null;
  }

  private static Void up(HttpClient client, Version version, boolean tls, long size)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(tls, size).POST(BodyPublishers.ofInputStream(() -> new Bytes(size))).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.version()).isEqualTo(version);
    assertThat(answer.body()).as(size + " bytes up").isEqualTo(expected(size));
    return null;
  }

  private static HttpRequest.Builder request(boolean tls, long size) {
    int port = (tls ? overTls : plain).server().port();
    return HttpRequest.newBuilder(
        URI.create((tls ? "https" : "http") + "://localhost:" + port + "/bytes/" + size));
  }

  private static HttpClient client(Version version) {
    return HttpClient.newBuilder().version(version).sslContext(certificates.trusting()).build();
  }

  private static String expected(long size) {
    return DIGESTS.computeIfAbsent(size, Bytes::digest);
  }

  private static void describe(Routes routes) {
    routes.at("/bytes/{size}").handle("GET", ByteExactIT::send).handle("POST", ByteExactIT::take);
  }

  /// The way big answers are written everywhere: one array, reused, and the length told before.
  private static void send(ServerRequest request, ServerResponse response) throws IOException {
    long size = Long.parseLong(request.path().pathParameters().get("size"));
    response.header(HeaderNames.CONTENT_TYPE, "application/octet-stream");
    response.contentLength(size);
    byte[] buffer = new byte[64 * KIB];
    try (InputStream bytes = new Bytes(size);
        OutputStream out = response.outputStream()) {
      for (int n = bytes.read(buffer); n > 0; n = bytes.read(buffer)) {
        out.write(buffer, 0, n);
      }
    }
  }

  private static void take(ServerRequest request, ServerResponse response) throws IOException {
    try (InputStream body = request.content().inputStream()) {
      response.send(digest(body));
    }
  }

  private static String digest(InputStream in) throws IOException {
    MessageDigest digest = Bytes.sha256();
    byte[] buffer = new byte[64 * KIB];
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
