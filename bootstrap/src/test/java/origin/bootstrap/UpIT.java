package origin.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;

/// `origin up` as an operator meets it: what keeps it from starting, how it ends, how it comes
/// back.
class UpIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void saysInOneLineThatItsPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(folder, taken.getLocalPort(), "Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void saysInOneLineThatItsFolderCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertRefused(file.resolve("data"), 0, "cannot be written");
  }

  @Test
  void saysInOneLineThatAnotherHoldsItsFolder() {
    DataFolder held = DataFolder.hold(Layout.of(folder));
    try {
      assertRefused(folder, 0, "in use by another Origin");
    } finally {
      held.close();
    }
  }

  @Test
  void stopsAllThatItStarted() {
    RunningOrigin origin = RunningOrigin.up(folder);
    List<ProcessHandle> started =
        ProcessHandle.of(origin.pid()).orElseThrow().descendants().toList();

    int status = origin.stop();

    assertThat(status).isIn(0, 143);
    assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void losesNothingWhenItIsKilled() {
    Person ada;
    try (RunningOrigin origin = RunningOrigin.up(folder)) {
      ada = Person.signUp(origin.address(), "ada");
      origin.kill();
    }

    try (RunningOrigin again = RunningOrigin.up(folder)) {
      assertThat(ada.at(again.address()).get("/api/v1/me").get("displayName").asString())
          .isEqualTo("ada");
    }
  }

  @Test
  void tellsOfEachOfItsPartsHowItIs() throws Exception {
    try (RunningOrigin origin = RunningOrigin.up(folder)) {
      Person guest = Person.guest(origin.address());
      assertThat(guest.get("/health").get("parts").propertyNames())
          .containsExactly("ffmpeg", "media-store", "postgres", "worker");

      Path media = folder.resolve("media");
      Path aside = Files.move(media, folder.resolve("aside"));
      Files.writeString(media, "no folder");
      assertThat(bodyOf(readiness(guest, 503))).contains("The media store does not keep a byte");
      assertThat(guest.get("/health/live").get("status").asString()).isEqualTo("up");

      Files.delete(media);
      Files.move(aside, media);
      readiness(guest, 200);
    }
  }

  @Test
  void logsWhatBrokeWithTheRequestThatMetIt() throws Exception {
    try (RunningOrigin origin = RunningOrigin.up(folder)) {
      Files.move(folder.resolve("media"), folder.resolve("aside"));
      Files.writeString(folder.resolve("media"), "no folder");

      var broken =
          Person.guest(origin.address())
              .send("/media/p/spell-spell-spell/master.m3u8", HttpRequest.Builder::GET);

      assertThat(broken.statusCode()).isEqualTo(503);
      String named = "[" + broken.headers().firstValue("X-Request-Id").orElseThrow() + "]";
      Eventually.see(
          "the request's name in the log",
          PATIENCE,
          origin::said,
          said -> said.stream().anyMatch(line -> line.contains(named)));
    }
  }

  private static HttpResponse<byte[]> readiness(Person guest, int status) {
    return Eventually.see(
        "readiness " + status,
        PATIENCE,
        () -> guest.send("/health/ready", HttpRequest.Builder::GET),
        answer -> answer.statusCode() == status);
  }

  private static String bodyOf(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void answersWhatIsToBeDoneOnceTheSameAfterItWasKilled() {
    String first;
    Person ada;
    try (RunningOrigin origin = RunningOrigin.up(folder)) {
      ada = Person.signUp(origin.address(), "ada");
      first = openChannelOnce(ada);
      origin.kill();
    }

    try (RunningOrigin again = RunningOrigin.up(folder)) {
      assertThat(openChannelOnce(ada.at(again.address()))).isEqualTo(first);
    }
  }

  private static String openChannelOnce(Person owner) {
    var answer =
        owner.send(
            "/api/v1/channels",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "9f0c2f1e-open-a-channel")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"handle\":\"once_only\",\"name\":\"Once\"}")));
    assertThat(answer.statusCode()).isEqualTo(201);
    return bodyOf(answer);
  }

  private static void assertRefused(Path data, int port, String reason) {
    RunningOrigin origin =
        RunningOrigin.launch(
            Map.of(), List.of("up", "--data", data.toString(), "--port", Integer.toString(port)));

    assertThat(origin.exitStatus()).isEqualTo(1);
    assertThat(
            Eventually.see(
                "its last words", Duration.ofSeconds(30), origin::said, said -> !said.isEmpty()))
        .singleElement()
        .asString()
        .startsWith("origin: ")
        .contains(reason);
  }
}
