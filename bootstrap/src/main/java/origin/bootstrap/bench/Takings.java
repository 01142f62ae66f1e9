package origin.bootstrap.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long it takes to take runs, by a worker's log: from the beginning of one making to that of
/// the next, where the worker was not at its last meanwhile.
final class Takings {
  private static final Pattern LINE =
      Pattern.compile("^(\\S+Z) .*\\b(makes|made|did not make) segments ");

  private Takings() {}

  /// Each that the log tells of, in order.
  ///
  /// @param log a worker's lines
  /// @return in seconds
  static Stream<Double> in(List<String> log) {
    List<Double> takings = new ArrayList<>();
    Optional<Instant> before = Optional.empty();
    for (String line : log) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.find()) {
        Instant now = Instant.parse(matcher.group(1));
        boolean begins = matcher.group(2).equals("makes");
        if (begins) {
          before.ifPresent(then -> takings.add(Duration.between(then, now).toNanos() / 1e9));
        }
        before = Optional.of(now).filter(_ -> begins);
      }
    }
    return takings.stream();
  }
}
