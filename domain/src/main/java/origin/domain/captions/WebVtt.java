package origin.domain.captions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// WebVTT (W3C WebVTT: The Web Video Text Tracks Format, sections 4 and 6).
public final class WebVtt {
  private static final Pattern NO_CUE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");

  private WebVtt() {}

  /// Writes cues.
  ///
  /// @param cues what to write
  /// @return the text, to be sent as UTF-8; reading it gives the same cues
  public static String write(Cues cues) {
    var text = new StringBuilder("WEBVTT\n");
    for (Cue cue : cues.list()) {
      text.append('\n').append(moment(cue.from())).append(" --> ").append(moment(cue.to()));
      text.append('\n').append(cue.words().value()).append('\n');
    }
    return text.toString();
  }

  /// Reads what [#write] wrote.
  ///
  /// @param text as it was written
  /// @return the same cues
  /// @throws IllegalArgumentException when it was not written so
  public static Cues written(String text) {
    try {
      return new Cues(read(text));
    } catch (Unreadable changed) {
      throw new IllegalArgumentException("not what was written: " + changed.sentence(), changed);
    }
  }

  static List<Cue> read(String text) throws Unreadable {
    List<String> lines = text.lines().toList();
    var cues = new CueList();
    int at = endOfBlock(lines, 0);
    while (at < lines.size()) {
      int end = endOfBlock(lines, at);
      if (end > at && !NO_CUE.matcher(lines.get(at)).matches()) {
        cue(lines, at, end, cues);
      }
      at = end + 1;
    }
    return cues.all();
  }

  private static int endOfBlock(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }

  /// The times stand in the block's first line, or in its second after a name.
  private static void cue(List<String> lines, int from, int end, CueList cues) throws Unreadable {
    int at = !lines.get(from).contains(Timing.ARROW) && from + 1 < end ? from + 1 : from;
    Optional<Timing> timing = Timing.of(lines.get(at));
    if (timing.isEmpty()) {
      throw Unreadable.atLine(at, "these are no times such as 00:01.000 --> 00:02.500.");
    }
    String words = String.join("\n", lines.subList(at + 1, end));
    cues.add(at, timing.get().from(), timing.get().to(), words);
  }

  private static String moment(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1_000 % 60,
        millis % 1_000);
  }
}
