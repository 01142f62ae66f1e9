package origin.conformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// Hands everything hostile to the whole product, at once, and looks what it did.
class HostileInputsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final int MUTATIONS = 2 * Integer.getInteger("origin.rounds", 1);
  private static final Set<String> ENDED = Set.of("ready", "failed");
  private static final long PART = 16L << 20;
  private static final long MOST_BYTES = 256L << 20;
  private static final String SECRET = "a canary that nobody may hear sing";

  @TempDir Path temp;
  private Films films;

  @BeforeEach
  void makeFilms() {
    films = new Films(new Ffmpeg(Path.of("target", "ffmpeg-of-the-tests")), temp);
  }

  @Test
  void everyFileEndsInADefinedStateAndTouchesNothingElse() throws IOException {
    Path data = temp.resolve("data");
    try (Canary canary = new Canary(temp);
        RunningOrigin origin = RunningOrigin.up(Map.of("CANARY", SECRET), data);
        var onlookers = new Onlookers(origin.pid(), SECRET)) {
      Person person = Person.signUp(origin.address(), "mallory");

      assertThat(handEverything(person, canary)).as("files").hasSizeGreaterThan(100);

      assertThat(canary.touched()).as("what was touched").isEmpty();
      assertThat(onlookers.seen()).as("processes of FFmpeg's").isPositive();
      assertThat(onlookers.leaks()).as("processes that were told the secret").isEmpty();
      Eventually.see("no process left behind", PATIENCE, onlookers::running, List::isEmpty);
      assertThat(sizeOf(data.resolve("media"))).as("bytes made").isLessThan(MOST_BYTES);
      assertThat(person.get("/health").get("status").asString()).isEqualTo("up");
      String film = upload(person, "a film", films.film("film.mp4"));
      assertThat(atItsEnd(person, "a film", film).get("state").asString()).isEqualTo("ready");
    }
  }

  @Test
  void anFfmpegThatSomebodyTookOverTouchesNothingElseEither() throws IOException {
    Path data = temp.resolve("data");
    RunningOrigin.up(data).close();
    try (Canary canary = new Canary(temp)) {
      var impostor = new Impostor(canary, data);
      try (RunningOrigin origin = RunningOrigin.up(Map.of("CANARY", SECRET), data)) {
        assumeTrue(
            origin.said().stream().anyMatch(line -> line.endsWith("isolation=FILES")),
            "NOT TESTED: this machine keeps FFmpeg from no file");
        Person person = Person.signUp(origin.address(), "mallory");

        Map<String, JsonNode> ends = handEverything(person, canary);

        assertThat(ends).as("files").hasSizeGreaterThan(100);
        assertThat(canary.touched()).as("what was touched").isEmpty();
        assertThat(impostor.eggs()).as("files that it laid").isEmpty();
        Eventually.see("no process left behind", PATIENCE, impostor::leftBehind, List::isEmpty);
        assertThat(ends.toString()).doesNotContain(SECRET);
        assertThat(sizeOf(data.resolve("media"))).as("bytes made").isLessThan(MOST_BYTES);
        assertThat(person.get("/health").get("status").asString()).isEqualTo("up");
      }
    }
  }

  /// Uploads every file, waits until each has ended in a state that is defined, and tells how.
  private Map<String, JsonNode> handEverything(Person person, Canary canary) {
    SequencedMap<String, byte[]> inputs = HostileInputs.all(films, canary, MUTATIONS);
    Map<String, String> videos = new LinkedHashMap<>();
    inputs.forEach((name, bytes) -> videos.put(name, upload(person, name, bytes)));
    Map<String, JsonNode> ends = new LinkedHashMap<>();
    videos.forEach((name, id) -> ends.put(name, atItsEnd(person, name, id)));
    ends.forEach(HostileInputsIT::assertDefined);
    return ends;
  }

  private static JsonNode atItsEnd(Person person, String name, String id) {
    return Eventually.see(
        "the end of " + name,
        PATIENCE,
        () -> person.video(id),
        video -> ENDED.contains(video.get("state").asString()));
  }

  private static void assertDefined(String name, JsonNode video) {
    if (video.get("state").asString().equals("failed")) {
      assertThat(video.at("/problem/detail").asString()).as(name).endsWith(".");
    } else {
      assertThat(video.at("/playback/hls").asString()).as(name).endsWith(".m3u8");
    }
  }

  private String upload(Person person, String name, byte[] bytes) {
    try {
      Path file = Files.write(Files.createTempFile(temp, "input", ".bin"), bytes);
      Upload upload = Upload.begin(person, file, Map.of("filename", "film.mp4", "title", name));
      upload.finish(person, PART);
      Files.delete(file);
      return upload.video();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long sizeOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
