package origin.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import origin.bootstrap.outside.BucketServer;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Nodes;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import origin.postgres.server.PostgresServer;
import tools.jackson.databind.JsonNode;

/// The same video made by one, two and four workers in processes of their own, against one ffmpeg
/// command that makes the same ladder; and by many more in a model that is given what was measured.
///
/// What is counted is the work of all nodes from the first byte that is sent until nothing is
/// missing; the PostgreSQL and the S3 server beside them are not.
final class SharedWork {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int SECONDS = 240;
  private static final Pattern SIZE = Pattern.compile("RESOLUTION=([0-9x]+)");

  /// The control's four rungs and the source's own.
  private static final int PICTURES = 5;

  private static final List<Integer> WORKERS = List.of(1, 2, 4);

  private final Workshop workshop;
  private final Path film;
  private final Path warmUp;

  /// What one round showed.
  ///
  /// @param used CPU-seconds of all nodes
  /// @param takings how long it took to take each run, in seconds
  private record Round(double used, List<Double> takings) {}

  private SharedWork(Workshop workshop) {
    this.workshop = workshop;
    Sources sources = new Sources(workshop);
    this.film = sources.repeated(sources.heavy("minute.mp4"), SECONDS / 60, "film.mp4");
    this.warmUp = sources.recorded("warm-up.mp4", 10, 8);
  }

  static List<Figure> measure(Workshop workshop) {
    SharedWork bench = new SharedWork(workshop);
    double control = bench.control();
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.told("control: one ffmpeg command", control, "CPU-s"));
    List<Double> takings = new ArrayList<>();
    double alone = 0;
    for (int workers : WORKERS) {
      Round round = bench.round(workers);
      alone = alone == 0 ? round.used() : alone;
      takings.addAll(round.takings());
      figures.add(Figure.told("Origin, workers: " + workers, round.used(), "CPU-s"));
      figures.add(
          Figure.atMost(
              "Origin / control, workers: " + workers, round.used() / control, "x", 1.15));
    }
    figures.addAll(model(alone / SECONDS, median(takings)));
    return figures;
  }

  private double control() {
    workshop.say("control: one ladder of " + film.getFileName());
    long self = ProcessHandle.current().pid();
    double before = Cpu.secondsOf(self);
    WholeLadder.byOneCommand(workshop, film);
    return Cpu.secondsOf(self) - before;
  }

  private Round round(int count) {
    workshop.say("workers: " + count);
    Path folder = workshop.file("workers-" + count);
    try (PostgresServer database =
            PostgresServer.start(folder.resolve("postgres"), workshop.file("programs"));
        BucketServer store = BucketServer.start(folder.resolve("bucket"))) {
      Nodes nodes = new Nodes(folder, database.address(), store.bucket(), Map.of());
      if (nodes.migrate() != 0) {
        throw new IllegalStateException("no schema");
      }
      return round(nodes, count);
    }
  }

  private Round round(Nodes nodes, int count) {
    List<RunningOrigin> workers =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> nodes.start("worker", "worker-" + number))
            .toList();
    try (RunningOrigin web = nodes.start("web", "web").awaitReady()) {
      workers.forEach(RunningOrigin::awaitReady);
      List<RunningOrigin> all = Stream.concat(Stream.of(web), workers.stream()).toList();
      Person creator = Person.signUp(web.address(), "bench");
      make(creator, warmUp);
      all.forEach(node -> Cpu.awaitQuiet(node.pid()));
      double before = used(all);
      make(creator, film);
      double used = used(all) - before;
      return new Round(
          used, workers.stream().flatMap(worker -> Takings.in(worker.said())).toList());
    } finally {
      workers.forEach(RunningOrigin::close);
    }
  }

  private static double used(List<RunningOrigin> nodes) {
    return nodes.stream().mapToDouble(node -> Cpu.secondsOf(node.pid())).sum();
  }

  private void make(Person creator, Path file) {
    Upload upload = Upload.begin(creator, file, Map.of("filename", file.getFileName().toString()));
    upload.finish(creator, 64 << 20);
    JsonNode video =
        Eventually.see(
            "ready",
            PATIENCE,
            () -> creator.video(upload.video()),
            seen -> List.of("ready", "failed").contains(seen.get("state").asString()));
    if (!video.get("state").asString().equals("ready") || video.has("problem")) {
      throw new IllegalStateException("not whole: " + video);
    }
    if (pictures(creator, video.get("playback").get("hls").asString()) != PICTURES) {
      throw new IllegalStateException("not the ladder of the control");
    }
  }

  /// How many sizes of picture players may choose from.
  private static long pictures(Person viewer, String master) {
    Matcher sizes =
        SIZE.matcher(new String(viewer.send(master, HttpRequest.Builder::GET).body(), UTF_8));
    return sizes.results().map(size -> size.group(1)).distinct().count();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static List<Figure> model(double perSecond, double taking) {
    ManyWorkers model = new ManyWorkers(perSecond, taking);
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.told("measured: making a second of film", perSecond, "CPU-s"));
    figures.add(Figure.told("measured: taking a run", taking, "s"));
    figures.add(Figure.told("model, 2 hours of film, workers: 8", model.ofLinear(8), "x"));
    figures.add(
        Figure.atLeast("model, 2 hours of film, workers: 32", model.ofLinear(32), "x", 0.8));
    figures.add(Figure.told("model, 2 hours of film, workers: 128", model.ofLinear(128), "x"));
    return figures;
  }
}
