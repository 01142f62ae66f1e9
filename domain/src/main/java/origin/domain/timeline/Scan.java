package origin.domain.timeline;

import java.util.Arrays;
import java.util.Optional;

/// How the lines of a frame were taken.
public enum Scan {
  /// All at one moment.
  PROGRESSIVE("progressive"),

  /// Every other line a moment later, in those frames that say so themselves.
  FLAGGED("deinterlace"),

  /// Every other line a moment later, though no frame says so; the first line is of the earlier
  /// moment.
  TOP_FIELD_FIRST("deinterlace-top-first"),

  /// As before, with the second line of the earlier moment.
  BOTTOM_FIELD_FIRST("deinterlace-bottom-first");

  private final String word;

  Scan(String word) {
    this.word = word;
  }

  /// What is done about it, as recipes spell it.
  public String word() {
    return word;
  }

  /// The scan of that word.
  public static Optional<Scan> of(String word) {
    return Arrays.stream(values()).filter(scan -> scan.word.equals(word)).findFirst();
  }
}
