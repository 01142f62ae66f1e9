package origin.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import origin.bootstrap.outside.Control;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// CPU that the server spends on a gigabyte of stored segments, public and under a token, against a
/// file server that sends the same bytes with `sendfile`.
///
/// The control is nginx where it is installed, and a small Java server otherwise; its name stands
/// in the figure. Rounds take turns, so that a noisy machine is noisy for all.
final class Delivery {
  private static final long BYTES_A_ROUND = 2_000_000_000L;
  private static final int ROUNDS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PART = 64L << 20;

  private final Workshop workshop;
  private final Readers readers = new Readers(BYTES_A_ROUND);

  private Delivery(Workshop workshop) {
    this.workshop = workshop;
  }

  static List<Figure> measure(Workshop workshop) {
    return new Delivery(workshop).measure();
  }

  private List<Figure> measure() {
    Path source = new Sources(workshop).heavy("source.mp4");
    try (RunningOrigin origin =
        RunningOrigin.up(Map.of("ORIGIN_MAKE", "on-demand"), workshop.file("data"))) {
      Person creator = Person.signUp(origin.address(), "bench");
      List<String> open = segments(creator, uploaded(creator, source, "public"));
      List<String> signed = segments(creator, uploaded(creator, source, "private"));
      long bytes = keep(creator, open);
      try (Control control = Control.serving(workshop.file("control"), workshop.file("nginx"))) {
        return figures(origin, control, open, signed, bytes);
      }
    }
  }

  private List<Figure> figures(
      RunningOrigin origin, Control control, List<String> open, List<String> signed, long bytes) {
    double asPublic = 0;
    double asPrivate = 0;
    double asControl = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      workshop.say(round == 0 ? "warming up" : "round " + round + " of " + ROUNDS);
      double first = readers.cpuPerGigabyte(origin.address(), open, origin.pid());
      double second = readers.cpuPerGigabyte(origin.address(), signed, origin.pid());
      double third =
          readers.cpuPerGigabyte(control.address(), control.paths(open.size()), control.pid());
      if (round > 0) {
        asPublic += first / ROUNDS;
        asPrivate += second / ROUNDS;
        asControl += third / ROUNDS;
      }
    }
    return List.of(
        Figure.told("bytes of a segment, on average", bytes / 1e6 / open.size(), "MB"),
        Figure.told("control: " + control.name(), asControl, "CPU-s/GB"),
        Figure.told("Origin: public segments", asPublic, "CPU-s/GB"),
        Figure.told("Origin: private segments", asPrivate, "CPU-s/GB"),
        Figure.atMost("public / control", asPublic / asControl, "x", 2),
        Figure.atMost("private / control", asPrivate / asControl, "x", 2.5));
  }

  private String uploaded(Person creator, Path file, String visibility) {
    workshop.say("uploading, to be " + visibility);
    Upload upload =
        Upload.begin(creator, file, Map.of("filename", "source.mp4", "visibility", visibility));
    upload.finish(creator, PART);
    JsonNode video =
        Eventually.see(
            "playable",
            PATIENCE,
            () -> creator.video(upload.video()),
            seen -> seen.has("playback"));
    return video.get("playback").get("hls").asString();
  }

  /// The segments of the highest rung, which is a copy of the source and cheap to make.
  private List<String> segments(Person creator, String master) {
    String playlist =
        beside(
            master,
            lines(creator, master).filter(line -> line.endsWith(".m3u8")).toList().getLast());
    return lines(creator, playlist)
        .filter(line -> line.endsWith(".m4s"))
        .map(line -> beside(playlist, line))
        .toList();
  }

  /// Has every segment made, and keeps its bytes for the control.
  private long keep(Person creator, List<String> segments) {
    List<byte[]> made = new ArrayList<>();
    segments.forEach(segment -> made.add(bytes(creator, segment)));
    try {
      Files.createDirectories(workshop.file("control"));
      for (int index = 0; index < made.size(); index++) {
        Files.write(workshop.file("control").resolve(index + ".m4s"), made.get(index));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made.stream().mapToLong(each -> each.length).sum();
  }

  private static Stream<String> lines(Person reader, String path) {
    return new String(bytes(reader, path), UTF_8).lines();
  }

  private static byte[] bytes(Person reader, String path) {
    var answer = reader.send(path, HttpRequest.Builder::GET);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String beside(String path, String name) {
    return URI.create(path).resolve(name).toString();
  }
}
