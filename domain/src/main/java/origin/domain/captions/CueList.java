package origin.domain.captions;

import java.util.ArrayList;
import java.util.List;

/// Gathers the cues of one file; used once. Cues that nobody would see, without words or without
/// time, are left out.
final class CueList {
  private final List<Cue> cues = new ArrayList<>();

  /// Takes a cue.
  ///
  /// @param line the line in which it begins, from 0
  /// @throws Unreadable where it ends before it begins, is too long, or is one too many
  void add(int line, long from, long to, String text) throws Unreadable {
    if (to < from) {
      throw Unreadable.atLine(line, "this cue ends before it begins.");
    }
    if (to > Cue.LATEST) {
      throw Unreadable.atLine(line, "no video is that long.");
    }
    if (cues.size() == Cues.MOST) {
      throw new Unreadable("Captions have at most " + Cues.MOST + " cues.");
    }
    String words = WordsWriter.clean(text);
    if (words.length() > Words.LONGEST) {
      throw Unreadable.atLine(line, "this cue has more than " + Words.LONGEST + " characters.");
    }
    if (from < to && Words.isSeen(words)) {
      cues.add(new Cue(from, to, new Words(words)));
    }
  }

  List<Cue> all() {
    return cues;
  }
}
