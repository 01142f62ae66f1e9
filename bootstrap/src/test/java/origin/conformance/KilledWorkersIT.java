package origin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// kill -9 again and again, at random, on workers in processes of their own that share their work:
/// every video is made, frame for frame, nothing is left over, and nothing is made twice but what a
/// kill has cut off.
class KilledWorkersIT {
  private static final int KILLS = Integer.getInteger("origin.kills", 3);
  private static final int VIDEOS = Math.max(3, Math.ceilDiv(KILLS, 3));
  private static final long SEED = 20_261_123;
  private static final int SECONDS = 12;

  /// A run that killed or failed whoever made it six times is given up, as a run that kills; these
  /// kills are not its fault.
  private static final int MOST_ATTEMPTS_CUT_OFF = 2;

  private static final Ffmpeg FFMPEG = new Ffmpeg(Path.of("target", "ffmpeg-of-the-tests"));
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Random random = new Random(SEED);
  private final List<String> videos = new ArrayList<>();

  @TempDir Path temp;
  private Fleet fleet;
  private RunningOrigin web;
  private Workers workers;
  private Person creator;
  private Path film;

  @BeforeEach
  void start() {
    fleet = new Fleet(temp, Map.of("ORIGIN_SILENCE_SECONDS", "10"));
    assertThat(fleet.migrate()).isZero();
    web = fleet.node("web", "web");
    workers = new Workers(fleet, 2);
    film =
        FFMPEG.make(
            temp.resolve("film.mp4"),
            SECONDS,
            "640x360",
            "30000/1001",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-g",
            "60",
            "-c:a",
            "aac");
    creator = Person.signUp(web.awaitReady().address(), "ada");
  }

  @AfterEach
  void stop() {
    workers.close();
    web.close();
    fleet.close();
  }

  @Test
  void nothingIsLostOrLeftOverOrMadeTwiceHoweverOftenWorkersAreKilled() {
    for (int kill = 1; kill <= KILLS; kill++) {
      workers.kill(aWorkerAtWork());
    }
    while (videos.size() < VIDEOS) {
      upload();
    }
    List<JsonNode> made = videos.stream().map(this::ended).toList();

    assertThat(made)
        .allSatisfy(
            video -> {
              assertThat(video.get("state").asString()).as(video.toString()).isEqualTo("ready");
              assertThat(video.has("problem")).as(video.toString()).isFalse();
            });
    assertNothingMadeTwiceButWhatWasCutOff();
    assertNoFindings();
    assertThat(made).allSatisfy(this::assertPlaysFrameForFrame);
  }

  /// There is always something to be made; who is cut off, and when, is chance.
  private Workers.Life aWorkerAtWork() {
    List<Workers.Life> some =
        Eventually.see(
            "a worker at work",
            PATIENCE,
            () -> {
              if (videos.size() < 2 || unfinished() < 2) {
                upload();
              }
              return workers.alive().stream().filter(KilledWorkersIT::mayBeKilled).toList();
            },
            working -> !working.isEmpty() && random.nextInt(4) == 0);
    return some.get(random.nextInt(some.size()));
  }

  private static boolean mayBeKilled(Workers.Life worker) {
    List<Making> underWay = worker.underWay();
    return !underWay.isEmpty()
        && underWay.stream().allMatch(making -> making.attempt() <= MOST_ATTEMPTS_CUT_OFF);
  }

  private long unfinished() {
    return videos.stream().filter(video -> !isEnded(creator.video(video))).count();
  }

  private void upload() {
    Path file = another(videos.size());
    Upload upload =
        Upload.begin(
            creator, file, Map.of("filename", file.toFile().getName(), "visibility", "public"));
    upload.finish(creator, 1 << 20);
    videos.add(upload.video());
  }

  /// The same film in a file of its own, which differs in a box that nobody reads (`free`, ISO/IEC
  /// 14496-12 section 8.1.2).
  private Path another(int number) {
    byte[] box =
        ByteBuffer.allocate(12)
            .putInt(12)
            .put("free".getBytes(StandardCharsets.US_ASCII))
            .putInt(number)
            .array();
    try {
      Path copy = Files.copy(film, temp.resolve("film-" + number + ".mp4"));
      return Files.write(copy, box, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode ended(String video) {
    return Eventually.see(
        "the end of video " + video,
        PATIENCE,
        () -> creator.video(video),
        KilledWorkersIT::isEnded);
  }

  private static boolean isEnded(JsonNode video) {
    return Set.of("ready", "failed").contains(video.get("state").asString());
  }

  /// Each segment was made by one maker alone, but for those that a kill cut off, those of whom
  /// nothing was heard for so long that somebody took over, and those that told that they failed.
  private void assertNothingMadeTwiceButWhatWasCutOff() {
    List<Making> makings = workers.makings();
    List<Making> cutOff = workers.cutOff();
    List<Making.TakeOver> takeOvers = workers.takeOvers();
    Map<String, List<Making>> bySegment =
        makings.stream()
            .flatMap(making -> making.segments().map(segment -> Map.entry(segment, making)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    long again = bySegment.values().stream().filter(some -> some.size() > 1).count();
    System.out.printf(
        "seed %d: %d kills, %d videos, %d makings, %d of them cut off, %d of %d segments begun again%n",
        SEED, KILLS, videos.size(), makings.size(), cutOff.size(), again, bySegment.size());
    assertThat(bySegment)
        .allSatisfy(
            (segment, some) ->
                assertThat(some)
                    .as("makings of %s that nobody had to repeat", segment)
                    .filteredOn(making -> making.stage() == Making.Stage.MADE)
                    .filteredOn(
                        making -> takeOvers.stream().noneMatch(by -> by.explains(making, segment)))
                    .hasSizeLessThanOrEqualTo(1));
  }

  /// Errands that a killed worker had may still be done when the last segment is.
  private void assertNoFindings() {
    Checkup checkup =
        Eventually.see(
            "nothing missing or left over",
            PATIENCE,
            () -> Checkup.with(fleet.environment("doctor"), "--json"),
            seen -> seen.findings().isEmpty());
    assertThat(checkup.status()).isZero();
  }

  private void assertPlaysFrameForFrame(JsonNode video) {
    String source = film.toString();
    String hls = web.address().resolve(video.get("playback").get("hls").asString()).toString();
    int frames = FFMPEG.decodedFrames(source, "v:0");
    assertThat(FFMPEG.shownAt(hls, "v:0")).as("the smallest rendition").hasSize(frames);
    assertThat(FFMPEG.shownAt(hls, "v:1")).as("the source's own").hasSize(frames);
    assertThat(FFMPEG.packets(hls, "a:0")).as("sound").isEqualTo(FFMPEG.packets(source, "a:0"));
  }
}
