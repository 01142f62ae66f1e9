package origin.domain.playback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import origin.domain.captions.Cue;
import origin.domain.captions.Cues;
import origin.domain.captions.WebVtt;
import origin.domain.captions.Words;
import origin.domain.publishing.Chapter;
import origin.domain.publishing.Chapters;

/// The chapters of a video as players read them (W3C WebVTT, section 4.4: chapter titles).
public final class ChapterTrack {
  private ChapterTrack() {}

  /// Writes the track. Each chapter lasts until the next one, the last to the end.
  ///
  /// @param chapters those of the video
  /// @param length how long the video plays
  /// @return WebVTT, to be sent as UTF-8; empty where the video has no chapters
  public static Optional<String> of(Chapters chapters, Duration length) {
    List<Cue> cues = new ArrayList<>();
    List<Chapter> list = chapters.list();
    for (int i = 0; i < list.size(); i++) {
      Duration end = i + 1 < list.size() ? list.get(i + 1).start() : length;
      if (end.compareTo(list.get(i).start()) > 0) {
        cues.add(
            new Cue(
                list.get(i).start().toMillis(),
                end.toMillis(),
                Words.plain(list.get(i).title().value())));
      }
    }
    return cues.isEmpty() ? Optional.empty() : Optional.of(WebVtt.write(new Cues(cues)));
  }
}
