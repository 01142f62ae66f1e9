package origin.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// From the last byte's answer to a first segment, for sources of different length and codec.
///
/// Origin runs with its background work off, so that all CPU counted is what somebody waits for.
/// The control is what a platform does that shows a video when its lowest rung is made whole.
final class Playable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PART = 64L << 20;

  private final Workshop workshop;
  private final RunningOrigin origin;
  private final Person creator;

  private Playable(Workshop workshop, RunningOrigin origin) {
    this.workshop = workshop;
    this.origin = origin;
    this.creator = Person.signUp(origin.address(), "bench");
  }

  static List<Figure> measure(Workshop workshop) {
    Sources sources = new Sources(workshop);
    Path minute = sources.h264("minute.mp4");
    Path hour = sources.repeated(minute, 60, "hour.mp4");
    Path hevc = sources.hevc("hevc.mp4");
    List<Figure> figures = new ArrayList<>();
    try (RunningOrigin origin =
        RunningOrigin.up(Map.of("ORIGIN_MAKE", "on-demand"), workshop.file("data"))) {
      Playable bench = new Playable(workshop, origin);
      bench.first(sources.h264("warm-up.mp4", 2));
      double one = bench.first(minute);
      double sixty = bench.first(hour);
      double other = bench.first(hevc);
      figures.add(Figure.atMost("1 minute H.264: last byte to first segment", one, "CPU-s", 3));
      figures.add(Figure.atMost("60 minutes H.264: last byte to first segment", sixty, "CPU-s", 3));
      figures.add(Figure.atMost("60 minutes / 1 minute", sixty / one, "x", 1.5));
      figures.add(Figure.atMost("1 minute HEVC: last byte to first segment", other, "CPU-s", 5));
      figures.addAll(bench.elsewhere());
    }
    figures.add(
        Figure.told("control: 1 minute, lowest rung whole", control(workshop, minute), "CPU-s"));
    return figures;
  }

  private Watch last = new Watch("", 0);

  private record Watch(String playlist, int segments) {}

  /// CPU-seconds from the last byte's answer to the first segment of the lowest rung and of the
  /// sound.
  private double first(Path file) {
    workshop.say("uploading " + file.getFileName());
    Upload upload =
        Upload.begin(
            creator,
            file,
            Map.of("filename", file.getFileName().toString(), "visibility", "public"));
    upload.finish(creator, PART);
    double before = Cpu.secondsOf(origin.pid());
    long begun = System.nanoTime();
    JsonNode video =
        Eventually.see(
            "playable",
            PATIENCE,
            () -> creator.video(upload.video()),
            seen -> seen.has("playback"));
    String master = video.get("playback").get("hls").asString();
    String lowest =
        lines(master).filter(line -> line.endsWith("index.m3u8")).findFirst().orElseThrow();
    String playlist = beside(master, lowest);
    List<String> segments = lines(playlist).filter(line -> line.endsWith(".m4s")).toList();
    bytes(beside(playlist, "init.mp4"));
    bytes(beside(playlist, segments.getFirst()));
    double used = Cpu.secondsOf(origin.pid()) - before;
    workshop.say(
        "%s: %.2f CPU-s, %.2f s"
            .formatted(file.getFileName(), used, (System.nanoTime() - begun) / 1e9));
    int all = whole(playlist);
    if (all > last.segments()) {
      last = new Watch(playlist, all);
    }
    return used;
  }

  /// How many segments there are once the playlist, which grew with the upload, has an end.
  private int whole(String playlist) {
    return (int)
        Eventually.see(
                "the end of " + playlist,
                PATIENCE,
                () -> lines(playlist).toList(),
                lines -> lines.contains("#EXT-X-ENDLIST"))
            .stream()
            .filter(line -> line.endsWith(".m4s"))
            .count();
  }

  /// The same in the middle and at the end of the longest source.
  private List<Figure> elsewhere() {
    return List.of(
        Figure.atMost(
            "60 minutes: a segment in the middle", segment(last.segments() / 2), "CPU-s", 3),
        Figure.atMost("60 minutes: the last segment", segment(last.segments() - 1), "CPU-s", 3));
  }

  private double segment(int index) {
    double before = Cpu.secondsOf(origin.pid());
    bytes(beside(last.playlist(), index + ".m4s"));
    return Cpu.secondsOf(origin.pid()) - before;
  }

  private Stream<String> lines(String path) {
    return new String(bytes(path), UTF_8).lines();
  }

  private byte[] bytes(String path) {
    var answer = creator.send(path, HttpRequest.Builder::GET);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String beside(String path, String name) {
    return URI.create(path).resolve(name).toString();
  }

  private static double control(Workshop workshop, Path minute) {
    long self = ProcessHandle.current().pid();
    double before = Cpu.secondsOf(self);
    workshop
        .ffmpeg()
        .run(
            "ffmpeg",
            List.of(
                "-i",
                minute.toString(),
                "-vf",
                "scale=-2:240",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-c:a",
                "aac",
                "-f",
                "hls",
                "-hls_segment_type",
                "fmp4",
                "-hls_playlist_type",
                "vod",
                workshop.file("control.m3u8").toString()));
    return Cpu.secondsOf(self) - before;
  }
}
