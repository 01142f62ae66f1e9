package origin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.RunningOrigin;

/// A real Chromium, from signing up to a playing video; the script is the web client's `e2e`.
class BrowserIT {
  private static final Path CLIENT =
      Path.of("..", "adapters-in", "web").toAbsolutePath().normalize();
  private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();
  private static final int MINUTES = 8;

  @TempDir Path temp;

  @Test
  void aCreatorUploadsAndAViewerWatches() throws IOException, InterruptedException {
    Path film =
        new Ffmpeg(Path.of("target", "ffmpeg-of-the-tests"))
            .make(
                temp.resolve("film.mp4"),
                24,
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
    Path report = temp.resolve("report.txt");
    Files.createDirectories(SCREENSHOTS);
    try (RunningOrigin origin = RunningOrigin.up(temp.resolve("data"))) {
      ProcessBuilder browser =
          new ProcessBuilder("npm", "run", "--silent", "e2e")
              .directory(CLIENT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(report.toFile());
      browser.environment().put("BASE_URL", origin.address().toString());
      browser.environment().put("VIDEO", film.toString());
      browser.environment().put("SCREENSHOTS", SCREENSHOTS.toString());

      Process journey = browser.start();

      boolean ended = journey.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        journey.descendants().forEach(ProcessHandle::destroyForcibly);
        journey.destroyForcibly();
      }
      String told = Files.readString(report);
      assertThat(ended).as(told).isTrue();
      assertThat(journey.exitValue()).as("%s%n%s", told, String.join("\n", origin.said())).isZero();
    }
  }
}
