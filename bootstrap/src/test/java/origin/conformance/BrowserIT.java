package origin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.RunningOrigin;

/// A real Chromium, from signing up to a playing video; the script is the web client's `e2e`.
class BrowserIT {
  private static final Path CLIENT =
      Path.of("..", "adapters-in", "web").toAbsolutePath().normalize();
  private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();
  private static final Ffmpeg FFMPEG = new Ffmpeg(Path.of("target", "ffmpeg-of-the-tests"));
  private static final int MINUTES = 20;

  /// Seconds of the films.
  private static final int FILM = 24;

  private static final int SHORT_FILM = 8;

  @TempDir Path temp;

  @Test
  void aCreatorUploadsAndAViewerWatches() throws IOException, InterruptedException {
    Files.createDirectories(SCREENSHOTS);
    try (RunningOrigin origin = RunningOrigin.up(temp.resolve("data"))) {
      Process journey =
          begin(
              "e2e",
              Map.of(
                  "VIDEO",
                  film(FILM).toString(),
                  "SCREENSHOTS",
                  SCREENSHOTS.toString(),
                  "SOUNDS",
                  sounds().toString(),
                  "FAST_START",
                  steady("fast-start.mp4", "-movflags", "+faststart").toString(),
                  "INDEX_LAST",
                  steady("index-last.mp4").toString()),
              origin.address());

      assertWell(journey, origin);
    }
  }

  @Test
  void playersPlayAFurtherCodecThatTheyPrefer() throws IOException, InterruptedException {
    Map<String, String> further = Map.of("ORIGIN_FURTHER_CODECS", "av1");
    try (RunningOrigin origin = RunningOrigin.up(further, temp.resolve("data"))) {
      Process journey =
          begin("e2e:codecs", Map.of("VIDEO", film(SHORT_FILM).toString()), origin.address());

      assertWell(journey, origin);
    }
  }

  @Test
  void anUploadGoesOnWhenTheServerIsKilledMeanwhile() throws IOException, InterruptedException {
    Path killer = temp.resolve("killer");
    Path data = temp.resolve("data");
    RunningOrigin origin = RunningOrigin.up(data);
    try {
      Process journey =
          begin(
              "e2e:killed",
              Map.of("VIDEO", film(FILM).toString(), "KILLER", killer.toString()),
              origin.address());
      Eventually.see(
          "the sign to kill",
          Duration.ofMinutes(3),
          () -> Files.exists(killer) || !journey.isAlive(),
          sign -> sign);
      origin.kill();
      origin = RunningOrigin.up(data, "--port", Integer.toString(origin.address().getPort()));

      assertWell(journey, origin);
    } finally {
      origin.close();
    }
  }

  /// Runs a script of the web client's; what it says goes into the report.
  private Process begin(String script, Map<String, String> told, URI address) throws IOException {
    ProcessBuilder browser =
        new ProcessBuilder("npm", "run", "--silent", script)
            .directory(CLIENT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(report().toFile());
    browser.environment().put("BASE_URL", address.toString());
    browser.environment().putAll(told);
    return browser.start();
  }

  private Path film(int seconds) {
    return FFMPEG.make(
        temp.resolve("film.mp4"),
        seconds,
        "640x360",
        "30",
        "-c:v",
        "libx264",
        "-preset",
        "veryfast",
        "-g",
        "60",
        "-c:a",
        "aac");
  }

  /// A film with three sound tracks, each a tone of its own.
  private Path sounds() {
    Path file = temp.resolve("sounds.mkv");
    String words =
        """
        -f lavfi -i testsrc2=s=320x180:d=12 -f lavfi -i sine=f=300:d=12 \
        -f lavfi -i sine=f=600:d=12 -f lavfi -i sine=f=900:d=12 -map 0 -map 1 -map 2 -map 3 \
        -metadata:s:a:0 language=ger -metadata:s:a:1 language=eng -metadata:s:a:2 language=eng \
        -disposition:a:0 0 -disposition:a:1 default -disposition:a:2 comment \
        -c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a libopus -ac:a:1 6""";
    FFMPEG.run("ffmpeg", Stream.of((words + " " + file).split(" ")).toList());
    return file;
  }

  /// A film of as many bytes every second.
  private Path steady(String name, String... options) {
    String rate =
        """
        -c:v libx264 -preset ultrafast -g 60 -b:v 1500k -minrate 1500k -maxrate 1500k \
        -bufsize 1500k -nal-hrd cbr -c:a aac""";
    return FFMPEG.make(
        temp.resolve(name),
        24,
        "426x240",
        "30",
        Stream.concat(Stream.of(rate.split(" ")), Stream.of(options)).toArray(String[]::new));
  }

  private void assertWell(Process journey, RunningOrigin origin)
      throws IOException, InterruptedException {
    boolean ended = journey.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      journey.descendants().forEach(ProcessHandle::destroyForcibly);
      journey.destroyForcibly();
    }
    String told = Files.readString(report());
    assertThat(ended).as(told).isTrue();
    assertThat(journey.exitValue()).as("%s%n%s", told, String.join("\n", origin.said())).isZero();
  }

  private Path report() {
    return temp.resolve("report.txt");
  }
}
