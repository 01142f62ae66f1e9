package origin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// kill -9 again and again, while bytes come in and while they are made into segments.
class KillIT {
  private static final int KILLS = Integer.getInteger("origin.kills", 3);
  private static final int PART = 512 * 1024;
  private static final Ffmpeg FFMPEG = new Ffmpeg(Path.of("target", "ffmpeg-of-the-tests"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path temp;

  @Test
  void nothingAcknowledgedIsLostHoweverOftenItIsKilled() throws IOException {
    Path data = temp.resolve("data");
    Path file = film();
    Random random = new Random(20_261_123);
    RunningOrigin origin = RunningOrigin.up(data);
    try {
      Person person = Person.signUp(origin.address(), "ada");
      Upload upload =
          Upload.begin(person, file, Map.of("filename", "film.mp4", "visibility", "public"));
      long acknowledged = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        int parts = 1 + random.nextInt(3);
        for (int part = 0; part < parts && acknowledged < Files.size(file) - PART; part++) {
          acknowledged = upload.sendPart(person, acknowledged, PART);
        }
        origin.kill();
        origin = RunningOrigin.up(data);
        person = person.at(origin.address());
        assertThat(upload.offset(person))
            .as("what was acknowledged before kill %d", kill)
            .isEqualTo(acknowledged);
      }
      upload.finish(person, PART);
      assertThat(upload.sent()).as("bytes sent in all").isEqualTo(upload.length());

      for (int kill = 0; kill < KILLS; kill++) {
        Person watcher = person;
        Eventually.see(
            "some progress",
            PATIENCE,
            () -> fraction(watcher, upload.video()),
            done -> done > 0.1 || random.nextBoolean());
        origin.kill();
        origin = RunningOrigin.up(data);
        person = person.at(origin.address());
      }
      Person watcher = person;
      JsonNode video =
          Eventually.see(
              "ready",
              PATIENCE,
              () -> watcher.video(upload.video()),
              v -> v.get("state").asString().equals("ready"));

      assertThat(video.has("problem")).as(video.toString()).isFalse();
      assertThat(sourcesOf(data))
          .as("the stored bytes")
          .anySatisfy(stored -> assertThat(stored).hasSameBinaryContentAs(file));
      String hls = origin.address().resolve(video.get("playback").get("hls").asString()).toString();
      assertThat(FFMPEG.decodedFrames(hls, "v:0")).isEqualTo(20 * 25);
    } finally {
      origin.close();
    }
  }

  /// It plays while it is being uploaded, so kills meet that too.
  private Path film() {
    return FFMPEG.make(
        temp.resolve("film.mp4"),
        20,
        "640x360",
        "25",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-b:v",
        "3M",
        "-g",
        "50",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-movflags",
        "+faststart");
  }

  private static double fraction(Person person, String video) {
    return person.get("/api/v1/videos/" + video + "/processing").get("fraction").asDouble();
  }

  private static List<Path> sourcesOf(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("uploads"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
