package origin.domain.captions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the text of one cue anew, token by token; used once.
final class WordsWriter {
  private static final Set<String> KEPT = Set.of("b", "i", "u", "ruby", "rt", "v");

  /// A tag, an entity, or any single character. A tag has a name or is a moment; classes, and what
  /// follows the name, come along.
  private static final Pattern TOKEN =
      Pattern.compile(
          "<(?<end>/?)(?<name>[A-Za-z]++)(?:\\.[^\\s<>]*+)?+(?:\\s++(?<rest>[^<>]*+))?+>"
              + "|<\\d[\\d:.]*+>"
              + "|&(?:(?<entity>[a-z]{2,4})|#(?<number>\\d{1,7}));"
              + "|(?<other>.)",
          Pattern.DOTALL);

  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "lrm",
          "\u200e", "rlm", "\u200f");

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  private WordsWriter() {}

  static String clean(String raw) {
    return new WordsWriter().write(withoutControls(raw)).lines();
  }

  /// The same as text that holds no tags: every character stands for itself.
  static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private WordsWriter write(String raw) {
    Matcher token = TOKEN.matcher(raw);
    while (token.find()) {
      if (token.group("name") != null) {
        tag(token);
      } else if (token.group("entity") != null) {
        text.append(escaped(ENTITIES.getOrDefault(token.group("entity"), token.group())));
      } else if (token.group("number") != null) {
        number(Integer.parseInt(token.group("number")));
      } else if (token.group("other") != null) {
        text.append(escaped(token.group("other")));
      }
    }
    while (!open.isEmpty()) {
      close(open.peek());
    }
    return this;
  }

  private void tag(Matcher token) {
    String name = token.group("name").toLowerCase(Locale.ROOT);
    if (!KEPT.contains(name)) {
      return;
    }
    if (!token.group("end").isEmpty()) {
      if (open.contains(name)) {
        close(name);
      }
    } else if (!name.equals("rt") || open.contains("ruby")) {
      open(name, token.group("rest"));
    }
  }

  private void open(String name, @Nullable String rest) {
    String said = name.equals("v") && rest != null ? oneLine(rest) : "";
    if (name.equals("v") && said.isEmpty()) {
      return;
    }
    open.push(name);
    text.append('<').append(name).append(said.isEmpty() ? "" : " " + said).append('>');
  }

  /// The speaker's name stands inside the tag, escaped like text.
  private static String oneLine(String rest) {
    return clean(rest.replace('\n', ' ')).strip();
  }

  /// What was opened later ends with it.
  private void close(String name) {
    String last;
    do {
      last = open.pop();
      text.append("</").append(last).append('>');
    } while (!last.equals(name));
  }

  private void number(int codePoint) {
    if (Character.isValidCodePoint(codePoint)) {
      text.append(escaped(withoutControls(Character.toString(codePoint))));
    }
  }

  private String lines() {
    return text.toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /// What cannot be seen and has no place in a text file; lines stay.
  private static String withoutControls(String raw) {
    return raw.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || !isControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isControl(int codePoint) {
    return (Character.isISOControl(codePoint) && codePoint != '\t')
        || Character.getType(codePoint) == Character.SURROGATE
        || codePoint == 0xFEFF
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }
}
