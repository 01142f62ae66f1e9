package origin.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// From the last byte's answer to a whole playlist and a first segment, for sources of different
/// length and codec.
///
/// The sources have their index at the end: one that has it at the beginning plays while it comes
/// in, and next to nothing is left to do after its last byte. One such is measured too, before the
/// others, so that the program is warm. Origin runs with its background work off, and each video is
/// deleted before the next one comes, so that all CPU counted is what somebody waits for. The
/// control is what a platform does that shows a video when its lowest rung is made whole.
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
    Path once = sources.h264("once.mp4");
    Path minute = sources.indexedLast(once, 1, "minute.mp4");
    Path hour = sources.indexedLast(once, 60, "hour.mp4");
    Path early = sources.repeated(once, 60, "hour-index-first.mp4");
    Path hevc = sources.indexedLast(sources.hevc("hevc-once.mp4"), 1, "hevc.mp4");
    List<Figure> figures = new ArrayList<>();
    try (RunningOrigin origin =
        RunningOrigin.up(Map.of("ORIGIN_MAKE", "on-demand"), workshop.file("data"))) {
      Playable bench = new Playable(workshop, origin);
      bench.first(once);
      double playing = bench.first(early);
      double one = bench.first(minute);
      double sixty = bench.first(hour);
      List<Figure> elsewhere = bench.elsewhere();
      double other = bench.first(hevc);
      figures.add(Figure.atMost("1 minute H.264: last byte to first segment", one, "CPU-s", 3));
      figures.add(Figure.atMost("60 minutes H.264: last byte to first segment", sixty, "CPU-s", 3));
      figures.add(Figure.atMost("60 minutes / 1 minute", sixty / one, "x", 1.5));
      figures.add(
          Figure.atMost(
              "60 minutes, index first: last byte to whole playlist", playing, "CPU-s", 3));
      figures.add(Figure.atMost("1 minute HEVC: last byte to first segment", other, "CPU-s", 5));
      figures.addAll(elsewhere);
    }
    figures.add(
        Figure.told("control: 1 minute, lowest rung whole", control(workshop, minute), "CPU-s"));
    return figures;
  }

  private Optional<Watch> last = Optional.empty();

  private record Watch(String video, String playlist, List<String> segments) {}

  /// CPU-seconds from the last byte's answer to the whole playlist and the first segment of the
  /// lowest rung.
  private double first(Path file) {
    last.ifPresent(watched -> delete(watched.video()));
    Cpu.awaitQuiet(origin.pid());
    workshop.say("uploading " + file.getFileName());
    Upload upload =
        Upload.begin(
            creator,
            file,
            Map.of("filename", file.getFileName().toString(), "visibility", "public"));
    upload.finish(creator, PART);
    double before = used();
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
    List<String> segments = whole(playlist);
    bytes(beside(playlist, "init.mp4"));
    bytes(beside(playlist, segments.getFirst()));
    double spent = used() - before;
    workshop.say(
        "%s: %.2f CPU-s, %.2f s"
            .formatted(file.getFileName(), spent, (System.nanoTime() - begun) / 1e9));
    last = Optional.of(new Watch(upload.video(), playlist, segments));
    return spent;
  }

  /// The segments once the playlist, which grows with some uploads, has an end.
  private List<String> whole(String playlist) {
    return Eventually.see(
            "the end of " + playlist,
            PATIENCE,
            () -> lines(playlist).toList(),
            lines -> lines.contains("#EXT-X-ENDLIST"))
        .stream()
        .filter(line -> line.endsWith(".m4s"))
        .toList();
  }

  /// The same in the middle and at the end of what was uploaded last.
  private List<Figure> elsewhere() {
    Watch watched = last.orElseThrow();
    Cpu.awaitQuiet(origin.pid());
    String middle = watched.segments().get(watched.segments().size() / 2);
    String end = watched.segments().getLast();
    return List.of(
        Figure.atMost("60 minutes: a segment in the middle", segment(watched, middle), "CPU-s", 3),
        Figure.atMost("60 minutes: the last segment", segment(watched, end), "CPU-s", 3));
  }

  /// CPU-seconds of Origin's, those of its FFmpeg included.
  private double used() {
    return Cpu.secondsOf(origin.pid());
  }

  private double segment(Watch watched, String name) {
    double before = used();
    bytes(beside(watched.playlist(), name));
    return used() - before;
  }

  private void delete(String video) {
    creator.send("/api/v1/videos/" + video, HttpRequest.Builder::DELETE);
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
