package origin.domain.captions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SubStation Alpha, versions 4 and 4+ (ASS): the dialogue lines of its section `[Events]`, without
/// comments and drawings.
final class SubStation {
  private static final List<String> USUAL =
      List.of(
          "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect",
          "text");
  private static final Pattern MOMENT =
      Pattern.compile("\\s*(\\d{1,4}):(\\d{1,2}):(\\d{1,2})[.:](\\d{1,3})\\s*");

  /// A block of instructions, or a run of text without any.
  private static final Pattern PIECE = Pattern.compile("\\{([^}]*)}|([^{]+|\\{)");

  private static final Pattern FACE = Pattern.compile("\\\\([biup])(\\d{1,4})?(?![a-zA-Z(])");

  private SubStation() {}

  static List<Cue> read(String text) throws Unreadable {
    List<String> lines = text.lines().toList();
    List<String> columns = USUAL;
    boolean events = false;
    var cues = new CueList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("[")) {
        events = line.equalsIgnoreCase("[Events]");
      } else if (events && line.startsWith("Format:")) {
        columns = columns(i, line.substring("Format:".length()));
      } else if (events && line.startsWith("Dialogue:")) {
        dialogue(i, line.substring("Dialogue:".length()), columns, cues);
      }
    }
    return cues.all();
  }

  private static List<String> columns(int line, String format) throws Unreadable {
    List<String> columns =
        Arrays.stream(format.split(",", -1))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (!columns.contains("start")
        || !columns.contains("end")
        || !columns.getLast().equals("text")) {
      throw Unreadable.atLine(line, "the format of events has Start, End and, last, Text.");
    }
    return columns;
  }

  /// Text comes last, for it may hold commas.
  private static void dialogue(int line, String written, List<String> columns, CueList cues)
      throws Unreadable {
    String[] fields = written.split(",", columns.size());
    if (fields.length < columns.size()) {
      throw Unreadable.atLine(line, "this dialogue has fewer fields than its format.");
    }
    cues.add(
        line,
        millis(line, fields[columns.indexOf("start")]),
        millis(line, fields[columns.indexOf("end")]),
        words(fields[columns.size() - 1]));
  }

  private static long millis(int line, String moment) throws Unreadable {
    Matcher found = MOMENT.matcher(moment);
    if (!found.matches()) {
      throw Unreadable.atLine(line, "this is no time such as 0:00:01.50.");
    }
    long minutes = Long.parseLong(found.group(1)) * 60 + Long.parseLong(found.group(2));
    long fraction = Long.parseLong((found.group(4) + "00").substring(0, 3));
    return (minutes * 60 + Long.parseLong(found.group(3))) * 1000 + fraction;
  }

  /// Bold, italic and underlined become tags; other instructions go, and drawings with them.
  private static String words(String written) {
    var text = new StringBuilder();
    boolean drawing = false;
    Matcher piece = PIECE.matcher(written);
    while (piece.find()) {
      if (piece.group(1) == null) {
        text.append(drawing ? "" : plain(piece.group(2)));
        continue;
      }
      Matcher face = FACE.matcher(piece.group(1));
      while (face.find()) {
        boolean on = face.group(2) != null && !face.group(2).matches("0+");
        if (face.group(1).equals("p")) {
          drawing = on;
        } else {
          text.append(on ? "<" : "</").append(face.group(1)).append('>');
        }
      }
    }
    return text.toString();
  }

  private static String plain(String written) {
    return WordsWriter.escaped(
        written.replace("\\N", "\n").replace("\\n", "\n").replace("\\h", "\u00a0"));
  }
}
