package origin.domain.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The chapters of a video, in the order in which they are shown.
///
/// @param list each begins after the one before it; none for a video without chapters
public record Chapters(List<Chapter> list) {
  /// The most that a video has.
  public static final int MOST = 500;

  /// No chapters.
  public static final Chapters NONE = new Chapters(List.of());

  private static final int FEWEST_TOLD = 3;

  /// A line that begins with a moment: `0:00 Intro`, `[1:02:03] - The end`.
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*[\\[(]?(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[\\])]?\\s*(?:[-–—:|]\\s*)?(\\S.*)");

  /// @throws IllegalArgumentException when they are too many or out of order
  public Chapters {
    list = List.copyOf(list);
    if (list.size() > MOST) {
      throw new IllegalArgumentException("a video has at most " + MOST + " chapters");
    }
    if (!rises(list)) {
      throw new IllegalArgumentException("a chapter begins after the one before it");
    }
  }

  /// The chapters that a creator tells in a description: lines that begin with a moment, at least
  /// three, the first at 0:00, each later than the one before it. Those at or after the video's end
  /// do not count.
  ///
  /// @param description the words
  /// @param length how long the video plays
  /// @return the chapters; none where the lines are not meant so
  public static Chapters told(Description description, Duration length) {
    List<Chapter> told = new ArrayList<>();
    for (String line : description.value().lines().toList()) {
      Matcher found = LINE.matcher(line);
      if (found.matches() && start(found).compareTo(length) < 0) {
        told.add(new Chapter(start(found), Title.cut(found.group(4))));
      }
    }
    boolean meant =
        told.size() >= FEWEST_TOLD && told.size() <= MOST && told.getFirst().start().isZero();
    return meant && rises(told) ? new Chapters(told) : NONE;
  }

  /// These where there are any, else others.
  ///
  /// @param others what to fall back on
  public Chapters or(Chapters others) {
    return list.isEmpty() ? others : this;
  }

  /// Those that begin before the video ends.
  ///
  /// @param length how long the video plays
  public Chapters within(Duration length) {
    return new Chapters(
        list.stream().filter(chapter -> chapter.start().compareTo(length) < 0).toList());
  }

  private static boolean rises(List<Chapter> list) {
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i).start().compareTo(list.get(i - 1).start()) <= 0) {
        return false;
      }
    }
    return true;
  }

  private static Duration start(Matcher found) {
    long hours = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
    long minutes = hours * 60 + Long.parseLong(found.group(2));
    return Duration.ofSeconds(minutes * 60 + Long.parseLong(found.group(3)));
  }
}
