package origin.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One making of a run of segments, as a worker's log tells of it.
///
/// @param maker who makes it: one life of a worker
/// @param run what is made, as the log names it
/// @param attempt counted from 1, over all who tried since something of it was last stored
/// @param stage how far it came
record Making(String maker, String run, int attempt, Stage stage) {
  private static final Pattern BEGUN =
      Pattern.compile("([A-Za-z0-9_-]+) makes (segments .+), attempt ([0-9]+)$");
  private static final Pattern ENDED = Pattern.compile("(made|did not make) (segments .+)$");
  private static final Pattern TAKEN_OVER =
      Pattern.compile(" takes over (segments .+) from ([A-Za-z0-9_-]+)$");
  private static final Pattern SEGMENTS =
      Pattern.compile("segments ([0-9]+) to ([0-9]+) of (\\S+) in (.+)");

  /// How far a making has come.
  enum Stage {
    UNDER_WAY,
    MADE,
    NOT_MADE
  }

  /// That somebody makes what another maker had, because nothing was heard of it any more.
  ///
  /// @param from who had it
  /// @param segments what it had, each by a name of its own
  record TakeOver(String from, Set<String> segments) {
    /// Whether this is why a segment of a making was made again.
    boolean explains(Making making, String segment) {
      return making.maker.equals(from) && segments.contains(segment);
    }
  }

  /// Everything that one life of a worker began, in order.
  ///
  /// @param log its lines
  static List<Making> in(List<String> log) {
    List<Making> makings = new ArrayList<>();
    for (String line : log) {
      Matcher begun = BEGUN.matcher(line);
      Matcher ended = ENDED.matcher(line);
      if (begun.find()) {
        makings.add(
            new Making(
                begun.group(1), begun.group(2), Integer.parseInt(begun.group(3)), Stage.UNDER_WAY));
      } else if (ended.find()) {
        Stage stage = ended.group(1).equals("made") ? Stage.MADE : Stage.NOT_MADE;
        makings.replaceAll(making -> making.ending(ended.group(2), stage));
      }
    }
    return makings;
  }

  /// What a worker took over.
  ///
  /// @param log its lines
  static Stream<TakeOver> takeOvers(List<String> log) {
    return log.stream()
        .map(TAKEN_OVER::matcher)
        .filter(Matcher::find)
        .map(line -> new TakeOver(line.group(2), Set.copyOf(segments(line.group(1)).toList())));
  }

  /// What is made, each segment by a name of its own.
  Stream<String> segments() {
    return segments(run);
  }

  boolean isUnderWay() {
    return stage == Stage.UNDER_WAY;
  }

  private Making ending(String ended, Stage end) {
    return isUnderWay() && run.equals(ended) ? new Making(maker, run, attempt, end) : this;
  }

  private static Stream<String> segments(String run) {
    Matcher parts = SEGMENTS.matcher(run);
    if (!parts.matches()) {
      throw new IllegalStateException("no segments: " + run);
    }
    int first = Integer.parseInt(parts.group(1));
    int last = Integer.parseInt(parts.group(2));
    return Pattern.compile(" and ")
        .splitAsStream(parts.group(4))
        .flatMap(
            rendition ->
                IntStream.rangeClosed(first, last)
                    .mapToObj(segment -> parts.group(3) + "/" + rendition + "/" + segment));
  }
}
