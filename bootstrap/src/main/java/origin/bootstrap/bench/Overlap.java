package origin.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// From the first byte that a client on a line of 72 Mbit/s sends to the first segment that
/// somebody else is given. The control receives all at the same rate, makes the ladder by one
/// ffmpeg command, and shows the video then.
///
/// The goals are the figures of Facebook's SVE for videos of 3 MB and of 1 GB (SOSP 2017).
final class Overlap {
  private static final long LINE = 72_000_000 / Byte.SIZE;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Workshop workshop;
  private final Person creator;
  private final Person viewer;

  private Overlap(Workshop workshop, RunningOrigin origin) {
    this.workshop = workshop;
    this.creator = Person.signUp(origin.address(), "bench");
    this.viewer = Person.guest(origin.address());
  }

  static List<Figure> measure(Workshop workshop) {
    Sources sources = new Sources(workshop);
    Path small = sources.recorded("small.mp4", 3, 8);
    Path large = sources.repeated(sources.recorded("minute.mp4", 60, 66), 2, "large.mp4");
    double slowSmall = control(workshop, small);
    double slowLarge = control(workshop, large);
    try (RunningOrigin origin = RunningOrigin.up(workshop.file("data"))) {
      Overlap bench = new Overlap(workshop, origin);
      double warm = bench.firstPlayable(sources.recorded("warm-up.mp4", 2, 8));
      workshop.say("warm-up: %.2f s".formatted(warm));
      double fastSmall = bench.firstPlayable(small);
      double fastLarge = bench.firstPlayable(large);
      return List.of(
          Figure.told("control: %.0f MB".formatted(megabytes(small)), slowSmall, "s"),
          Figure.told("Origin: %.0f MB".formatted(megabytes(small)), fastSmall, "s"),
          Figure.atLeast("control / Origin, 3 MB", slowSmall / fastSmall, "x", 2.3),
          Figure.told("control: %.0f MB".formatted(megabytes(large)), slowLarge, "s"),
          Figure.told("Origin: %.0f MB".formatted(megabytes(large)), fastLarge, "s"),
          Figure.atLeast("control / Origin, 1 GB", slowLarge / fastLarge, "x", 9.3));
    }
  }

  /// Seconds from the first byte to the first segment of the lowest rung.
  private double firstPlayable(Path file) {
    String name = file.getFileName().toString();
    workshop.say("sending " + name);
    Upload upload = Upload.begin(creator, file, Map.of("filename", name, "visibility", "public"));
    long begun = System.nanoTime();
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(() -> upload.sendSlowly(creator, LINE));
    JsonNode video =
        Eventually.see(
            name + " to be playable",
            PATIENCE,
            () -> creator.video(upload.video()),
            seen -> seen.has("playback"));
    segment(video.get("playback").get("hls").asString());
    double seconds = (System.nanoTime() - begun) / 1e9;
    workshop.say("%s: %.2f s".formatted(name, seconds));
    sending.join();
    return seconds;
  }

  private void segment(String master) {
    String playlist = first(master);
    bytes(beside(playlist, "init.mp4"));
    bytes(first(playlist));
  }

  private String first(String playlist) {
    return new String(bytes(playlist), UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .findFirst()
        .map(name -> beside(playlist, name))
        .orElseThrow();
  }

  private byte[] bytes(String path) {
    var answer = viewer.send(path, HttpRequest.Builder::GET);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String beside(String path, String name) {
    return URI.create(path).resolve(name).toString();
  }

  private static double control(Workshop workshop, Path file) {
    workshop.say("control: one ladder of " + file.getFileName());
    long begun = System.nanoTime();
    WholeLadder.byOneCommand(workshop, file);
    return size(file) / (double) LINE + (System.nanoTime() - begun) / 1e9;
  }

  private static double megabytes(Path file) {
    return size(file) / 1e6;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
