package origin.bootstrap.log;

import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a text what must not stand in a log: people's addresses, by e-mail and by network,
/// and what opens doors.
///
/// The last line of defence, for the texts of libraries and of exceptions; our own say none of it
/// to begin with. The machine's own loopback addresses stay.
final class Discretion {
  private static final List<Rule> RULES =
      List.of(
          new Rule("(?i)\\bbearer\\s+[^\\s\"',;]+", "Bearer [secret]"),
          new Rule("\\beyJ[\\w-]{8,}(?:\\.[\\w-]*){0,4}", "[secret]"),
          new Rule("/media/s/[^/\\s\"']+", "/media/s/[secret]"),
          new Rule("(?i)\\borigin_(access|refresh)=[^\\s\"';]+", "origin_$1=[secret]"),
          new Rule("[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+", "[e-mail]"),
          new Rule(
              "(?<![\\w.])(?!127\\.|0\\.0\\.0\\.0)(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w.]*\\w)",
              "[address]"),
          new Rule(
              "(?i)(?<![\\w:.])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?:%\\w+)?(?![\\w:])",
              "[address]"),
          new Rule(
              "(?i)(?<![\\w:.])(?!::1?(?![\\w:]))(?=[0-9a-f:]*::)[0-9a-f:]{3,39}(?:%\\w+)?(?![\\w:])",
              "[address]"));

  private record Rule(Pattern found, String shown) {
    Rule(String found, String shown) {
      this(Pattern.compile(found), shown);
    }
  }

  private Discretion() {}

  /// The text without them.
  static String of(String text) {
    String discreet = text;
    for (Rule rule : RULES) {
      discreet = rule.found().matcher(discreet).replaceAll(rule.shown());
    }
    return discreet;
  }
}
