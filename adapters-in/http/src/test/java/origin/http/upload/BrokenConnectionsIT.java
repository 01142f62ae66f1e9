package origin.http.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import origin.domain.upload.UploadId;
import origin.http.Client.Reply;
import origin.http.World;

/// Uploads by clients that vanish in the middle, and come again before the server knows.
class BrokenConnectionsIT {
  private static final String UPLOADS = "/api/v1/uploads";
  private static final byte[] FILE = file(400_000);
  private static final int HALF = 150_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static World world;
  private static String token;

  @BeforeAll
  static void start() {
    world = new World();
    token = world.signIn(world.signUp("ada").text("/email")).text("/accessToken");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void aClientThatVanishesGoesOnFromItsLastByte() throws IOException {
    String place = create();
    try (Socket socket = begin(place)) {
      awaitOffset(place, HALF);
      socket.setSoLinger(true, 0);
    }

    assertThat(finish(HttpClient.newHttpClient(), place).statusCode()).isEqualTo(204);
    assertThat(world.uploadBytes().content(id(place))).isEqualTo(FILE);
  }

  @Test
  void aClientIsNotKeptOutByItsOwnDeadConnection() throws IOException {
    String place = create();
    try (Socket dead = begin(place)) {
      awaitOffset(place, HALF);

      assertThat(finish(HttpClient.newHttpClient(), place).statusCode()).isEqualTo(204);

      assertThat(dead.isConnected()).isTrue();
      assertThat(world.uploadBytes().content(id(place))).isEqualTo(FILE);
    }
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aRequestThatHangsGivesWayInEveryVersionOfHttp(Version version) {
    String place = create();
    try (HttpClient client = HttpClient.newBuilder().version(version).build();
        SubmissionPublisher<ByteBuffer> hanging = new SubmissionPublisher<>()) {
      assertThat(ask(client, place).version()).isEqualTo(version);
      CompletableFuture<?> first =
          client.sendAsync(
              patch(place, 0, BodyPublishers.fromPublisher(hanging, FILE.length)),
              HttpResponse.BodyHandlers.discarding());
      await(hanging::hasSubscribers);
      hanging.submit(ByteBuffer.wrap(FILE, 0, HALF));
      awaitOffset(place, HALF);

      HttpResponse<?> answer = finish(client, place);

      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.version()).isEqualTo(version);
      assertThat(world.uploadBytes().content(id(place))).isEqualTo(FILE);
      first.cancel(true);
    }
  }

  private static String create() {
    Reply created =
        world
            .guest()
            .as(token)
            .with("Tus-Resumable", Tus.VERSION)
            .with("Upload-Length", "" + FILE.length)
            .with("Upload-Metadata", "title SG9saWRheQ==")
            .post(UPLOADS);
    return created.header("Location").getFirst();
  }

  /// Sends the first half over a connection that then says nothing more.
  private static Socket begin(String place) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.server().port());
    String head =
        """
        PATCH %s HTTP/1.1\r
        Host: 127.0.0.1\r
        Authorization: Bearer %s\r
        Tus-Resumable: 1.0.0\r
        Upload-Offset: 0\r
        Content-Type: application/offset+octet-stream\r
        Content-Length: %d\r
        \r
        """
            .formatted(place, token, FILE.length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(FILE, 0, HALF);
    return socket;
  }

  private static HttpResponse<?> finish(HttpClient client, String place) {
    byte[] rest = Arrays.copyOfRange(FILE, HALF, FILE.length);
    return send(client, patch(place, HALF, BodyPublishers.ofByteArray(rest)));
  }

  private static HttpRequest patch(String place, int at, BodyPublisher body) {
    return request(place)
        .header("Upload-Offset", "" + at)
        .header("Content-Type", Tus.PART_TYPE)
        .method("PATCH", body)
        .build();
  }

  private static void awaitOffset(String place, int offset) {
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
      await(() -> ask(client, place).headers().allValues("Upload-Offset").contains("" + offset));
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
    }
  }

  private static HttpResponse<?> ask(HttpClient client, String place) {
    return send(client, request(place).HEAD().build());
  }

  private static HttpRequest.Builder request(String place) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + world.server().port() + place))
        .header("Authorization", "Bearer " + token)
        .header("Tus-Resumable", Tus.VERSION);
  }

  private static HttpResponse<?> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException broken) {
      throw new IllegalStateException("nobody interrupts a test", broken);
    }
  }

  private static UploadId id(String place) {
    return new UploadId(place.substring(UPLOADS.length() + 1));
  }

  private static byte[] file(int length) {
    byte[] file = new byte[length];
    new Random(length).nextBytes(file);
    return file;
  }
}
