package origin.ffmpeg.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import origin.domain.publishing.Chapter;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.Title;

/// Makes sense of the chapters that a file lists: those out of order are left out, and a single one
/// is none.
final class ChapterReading {
  private static final int FEWEST = 2;

  private ChapterReading() {}

  /// @param listed the properties of each, in the order of the file
  /// @param firstPicture the moment from which times count, in milliseconds of the file's own time
  static Chapters chapters(List<Map<String, String>> listed, long firstPicture) {
    List<Chapter> chapters = new ArrayList<>();
    for (Map<String, String> properties : listed) {
      Optional<Long> start = Inventory.start(properties);
      if (start.isPresent() && chapters.size() < Chapters.MOST) {
        Duration at = Duration.ofMillis(Math.max(0, start.get() - firstPicture));
        if (chapters.isEmpty() || at.compareTo(chapters.getLast().start()) > 0) {
          chapters.add(new Chapter(at, title(properties, chapters.size() + 1)));
        }
      }
    }
    return chapters.size() < FEWEST ? Chapters.NONE : new Chapters(chapters);
  }

  private static Title title(Map<String, String> properties, int number) {
    String told = properties.getOrDefault("tags.title", "");
    return Title.cut(told.isBlank() ? "Chapter " + number : told);
  }
}
