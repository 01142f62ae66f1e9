package origin.domain.captions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// SubRip, as its many writers understand it: a number, a line with times, lines of text, an empty
/// line.
///
/// Numbers and empty lines are often missing or too many, so that only lines with times divide one
/// cue from the next.
final class SubRip {
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");

  /// Where on the picture, in the notation of another format; players of old know it.
  private static final Pattern PLACE = Pattern.compile("\\{\\\\[^{}\\n]{0,100}}");

  private SubRip() {}

  static boolean isOne(String text) {
    return text.contains(Timing.ARROW)
        && text.lines().anyMatch(line -> Timing.of(line).isPresent());
  }

  static List<Cue> read(String text) throws Unreadable {
    List<String> lines = text.lines().toList();
    var cues = new CueList();
    int next = nextTiming(lines, 0);
    while (next < lines.size()) {
      int at = next;
      next = nextTiming(lines, at + 1);
      Timing timing = Timing.of(lines.get(at)).orElseThrow();
      cues.add(
          at, timing.from(), timing.to(), words(lines.subList(at + 1, next), next < lines.size()));
    }
    return cues.all();
  }

  /// The first line with times from a line on.
  private static int nextTiming(List<String> lines, int from) throws Unreadable {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(Timing.ARROW)) {
        Optional<Timing> timing = Timing.of(lines.get(i));
        if (timing.isEmpty()) {
          throw Unreadable.atLine(i, "these are no times such as 00:00:01,000 --> 00:00:02,500.");
        }
        return i;
      }
    }
    return lines.size();
  }

  /// The number of the cue that follows is not part of the text.
  private static String words(List<String> lines, boolean followed) {
    int end = lines.size();
    if (followed && end > 0 && NUMBER.matcher(lines.get(end - 1)).matches()) {
      end--;
    }
    return PLACE.matcher(String.join("\n", lines.subList(0, end))).replaceAll("");
  }
}
