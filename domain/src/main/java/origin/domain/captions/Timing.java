package origin.domain.captions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From when to when a cue is shown, as SubRip and WebVTT write it: `00:00:01,000 --> 00:00:02.5`,
/// hours left out or not, anything after it.
///
/// @param from milliseconds
/// @param to milliseconds
record Timing(long from, long to) {
  static final String ARROW = "-->";

  private static final String MOMENT = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})";
  private static final Pattern LINE =
      Pattern.compile("\\s*" + MOMENT + "\\s*-->\\s*" + MOMENT + "(?:\\s.*)?");

  /// Reads a line.
  ///
  /// @return empty where it is no timing
  static Optional<Timing> of(String line) {
    Matcher found = LINE.matcher(line);
    return found.matches()
        ? Optional.of(new Timing(millis(found, 1), millis(found, 5)))
        : Optional.empty();
  }

  private static long millis(Matcher found, int group) {
    long hours = found.group(group) == null ? 0 : Long.parseLong(found.group(group));
    long minutes = Long.parseLong(found.group(group + 1));
    long seconds = Long.parseLong(found.group(group + 2));
    String fraction = found.group(group + 3);
    long millis = Long.parseLong((fraction + "00").substring(0, 3));
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
  }
}
