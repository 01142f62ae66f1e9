package origin.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import origin.bootstrap.bench.Qualities.Made;
import origin.bootstrap.bench.Qualities.Pair;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// How near the pictures of each rung are to the film, and at how many bits, against the same
/// ladder for every film by one ffmpeg command.
///
/// A rung that Origin leaves out of a film's ladder counts for neither.
final class PictureQuality {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int SECONDS = 4;
  private static final int FRAMES = SECONDS * 30;

  private final Workshop workshop;
  private final RunningOrigin origin;
  private final Person creator;
  private final List<Pair> pairs = new ArrayList<>();
  private double control;
  private double spent;
  private int leftOut;

  private PictureQuality(Workshop workshop, RunningOrigin origin) {
    this.workshop = workshop;
    this.origin = origin;
    this.creator = Person.signUp(origin.address(), "bench");
  }

  static List<Figure> measure(Workshop workshop) {
    try (RunningOrigin origin = RunningOrigin.up(workshop.file("data"))) {
      PictureQuality bench = new PictureQuality(workshop, origin);
      Sources sources = new Sources(workshop);
      for (Film film : Film.values()) {
        bench.compare(film, sources.drawn(film, SECONDS));
      }
      return bench.figures();
    }
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>(new Qualities(pairs).figures());
    figures.add(Figure.told("rungs that Origin leaves out", leftOut, ""));
    figures.add(Figure.told("control: one ffmpeg command a film", control, "CPU-s"));
    figures.add(Figure.told("Origin: from the last byte to ready, all it does", spent, "CPU-s"));
    return figures;
  }

  private void compare(Film film, Path source) {
    Map<Integer, Made> fixed = judged(source, byOneCommand(source));
    Map<Integer, Made> fitted = judged(source, byOrigin(source));
    fixed.forEach(
        (rung, made) -> {
          Made ours = fitted.get(rung);
          if (ours == null) {
            leftOut++;
          } else {
            Pair pair = new Pair(film.word(), rung, made, ours);
            workshop.say(pair.line());
            pairs.add(pair);
          }
        });
  }

  private Map<Integer, Path> byOneCommand(Path source) {
    workshop.say("control: one ladder of " + source.getFileName());
    long self = ProcessHandle.current().pid();
    double before = Cpu.secondsOf(self);
    Map<Integer, Path> made = FixedLadder.make(workshop, source);
    control += Cpu.secondsOf(self) - before;
    return made;
  }

  private Map<Integer, Path> byOrigin(Path source) {
    String name = source.getFileName().toString();
    workshop.say("Origin: its ladder of " + name);
    Cpu.awaitQuiet(origin.pid());
    Upload upload = Upload.begin(creator, source, Map.of("filename", name));
    double before = Cpu.secondsOf(origin.pid());
    upload.finish(creator, upload.length());
    JsonNode video =
        Eventually.see(
            "ready",
            PATIENCE,
            () -> creator.video(upload.video()),
            seen -> List.of("ready", "failed").contains(seen.get("state").asString()));
    spent += Cpu.secondsOf(origin.pid()) - before;
    if (!video.get("state").asString().equals("ready") || video.has("problem")) {
      throw new IllegalStateException("not whole: " + video);
    }
    return new Download(workshop, creator).pictures(video.get("playback").get("hls").asString());
  }

  private Map<Integer, Made> judged(Path source, Map<Integer, Path> renditions) {
    Map<Integer, Double> decibels = Xpsnr.of(workshop, source, renditions, FRAMES);
    Map<Integer, Made> judged = new TreeMap<>();
    renditions.forEach(
        (rung, file) -> {
          double near = Optional.ofNullable(decibels.get(rung)).orElseThrow();
          judged.put(rung, new Made(pictureBytes(file), near));
        });
    return judged;
  }

  /// What the pictures take, without what their containers add.
  private long pictureBytes(Path rendition) {
    return workshop
        .ffmpeg()
        .run(
            "ffprobe",
            List.of(
                "-select_streams",
                "v:0",
                "-show_entries",
                "packet=size",
                "-of",
                "default=nokey=1:noprint_wrappers=1",
                rendition.toString()))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .mapToLong(Long::parseLong)
        .sum();
  }
}
