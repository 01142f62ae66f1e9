package origin.bootstrap.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// Runs one benchmark and prints what it found.
public final class Bench {
  private static final Map<String, Function<Workshop, List<Figure>>> ALL =
      new LinkedHashMap<>(
          Map.of(
              "playable", Playable::measure,
              "ladder", WholeLadder::measure,
              "upload", OneGigabyte::measure,
              "media", Delivery::measure,
              "overlap", Overlap::measure,
              "workers", SharedWork::measure,
              "quality", PictureQuality::measure,
              "start", Start::measure));

  private Bench() {}

  /// Runs a benchmark.
  ///
  /// @param name which
  /// @param json whether programs read the answer
  /// @param out where the figures go
  /// @param err where progress goes
  /// @return whether every goal was met; empty when there is no such benchmark
  public static Optional<Boolean> run(String name, boolean json, PrintStream out, PrintStream err) {
    return Optional.ofNullable(ALL.get(name))
        .map(
            benchmark -> {
              try (Workshop workshop = new Workshop(err)) {
                List<Figure> figures = benchmark.apply(workshop);
                print(name, figures, json, out);
                return figures.stream().allMatch(Figure::isGood);
              }
            });
  }

  private static void print(String name, List<Figure> figures, boolean json, PrintStream out) {
    if (json) {
      List<Map<String, Object>> rows =
          figures.stream()
              .map(
                  figure ->
                      Map.<String, Object>of(
                          "name", figure.name(),
                          "value", figure.value(),
                          "unit", figure.unit(),
                          "goal", figure.goal().words(),
                          "good", figure.isGood()))
              .toList();
      out.println(
          JsonMapper.builder().build().writeValueAsString(Map.of("bench", name, "figures", rows)));
    } else {
      out.println("bench " + name);
      figures.forEach(figure -> out.println(figure.line()));
    }
  }
}
