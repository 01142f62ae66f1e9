package origin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// One web node and two workers in processes of their own: they share a PostgreSQL and a bucket,
/// and no folder.
class ManyNodesIT {
  private static final Ffmpeg FFMPEG = new Ffmpeg(Path.of("target", "ffmpeg-of-the-tests"));
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int PART = 256 * 1024;

  @TempDir static Path temp;
  private static Fleet fleet;
  private static RunningOrigin web;
  private static RunningOrigin worker;
  private static RunningOrigin otherWorker;
  private static Person creator;

  @BeforeAll
  static void start() {
    fleet = new Fleet(temp, Map.of());
    web = fleet.node("web", "web");
    Eventually.see(
        "what the node waits for",
        PATIENCE,
        web::said,
        said -> said.stream().anyMatch(line -> line.contains("Waiting for the schema")));
    assertThat(fleet.migrate()).isZero();
    worker = fleet.node("worker", "worker-1");
    otherWorker = fleet.node("worker", "worker-2");
    List.of(web, worker, otherWorker).forEach(RunningOrigin::awaitReady);
    creator = Person.signUp(web.address(), "ada");
  }

  @AfterAll
  static void stop() {
    assertThat(List.of(web, worker, otherWorker))
        .allSatisfy(node -> assertThat(node.stop()).isIn(0, 143));
    fleet.close();
  }

  @Test
  void aVideoIsMadeByWorkersThatShareNoFolderAndPlaysFrameForFrame() throws IOException {
    Path file = film("film.mp4", "-c:v", "libx264", "-preset", "veryfast", "-c:a", "aac");

    assertPlaysFrameForFrame(file);
  }

  @Test
  void aContainerThatListsNoFramesIsRewrittenOnceForAllNodes() throws IOException {
    Path file = film("film.mkv", "-c:v", "libx264", "-preset", "veryfast", "-c:a", "aac");

    String id = assertPlaysFrameForFrame(file);

    assertThat(id).isNotEmpty();
    try (var objects = Files.walk(fleet.bucket())) {
      assertThat(objects.filter(object -> object.endsWith("normalised"))).hasSize(1);
    }
    for (String node : List.of("web", "worker-1", "worker-2")) {
      assertThat(fleet.folderOf(node).resolve("scratch")).isEmptyDirectory();
    }
  }

  @Test
  void aNodeThatOnlyWorksTellsHowItIsAndAnswersNothingElse()
      throws IOException, InterruptedException {
    assertThat(status(worker, "/health/ready")).isEqualTo(200);
    assertThat(status(worker, "/api/v1/videos")).isEqualTo(404);
  }

  private static String assertPlaysFrameForFrame(Path file) throws IOException {
    int frames = FFMPEG.decodedFrames(file.toString(), "v:0");
    Upload upload =
        Upload.begin(
            creator,
            file,
            Map.of("filename", file.getFileName().toString(), "visibility", "public"));
    upload.finish(creator, PART);

    JsonNode video =
        Eventually.see(
            "video " + upload.video() + " ready",
            PATIENCE,
            () -> creator.video(upload.video()),
            v -> List.of("ready", "failed").contains(v.get("state").asString()));
    assertThat(video.get("state").asString()).as(video.toString()).isEqualTo("ready");
    String hls = web.address().resolve(video.get("playback").get("hls").asString()).toString();
    assertThat(FFMPEG.shownAt(hls, "v:0")).hasSize(frames);
    assertThat(FFMPEG.shownAt(hls, "v:1")).hasSize(frames);
    return upload.video();
  }

  private static Path film(String name, String... codecs) {
    return FFMPEG.make(temp.resolve(name), 13, "640x360", "30000/1001", codecs);
  }

  /// Not judged by the API document, which a node that only works does not offer.
  private static int status(RunningOrigin node, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(node.address().resolve(path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
