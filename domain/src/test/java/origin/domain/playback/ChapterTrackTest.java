package origin.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import origin.domain.publishing.Chapter;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.Title;

class ChapterTrackTest {

  @Test
  void eachChapterLastsUntilTheNextOne() {
    Chapters chapters = new Chapters(List.of(chapter(0, "Q & A"), chapter(90, "End")));

    assertThat(ChapterTrack.of(chapters, Duration.ofMinutes(2)))
        .contains(
            """
            WEBVTT

            00:00:00.000 --> 00:01:30.000
            Q &amp; A

            00:01:30.000 --> 00:02:00.000
            End
            """);
  }

  @Test
  void aVideoWithoutChaptersHasNoTrack() {
    assertThat(ChapterTrack.of(Chapters.NONE, Duration.ofMinutes(2))).isEmpty();
    assertThat(ChapterTrack.of(new Chapters(List.of(chapter(9, "Late"))), Duration.ofSeconds(9)))
        .isEmpty();
  }

  private static Chapter chapter(long second, String title) {
    return new Chapter(Duration.ofSeconds(second), new Title(title));
  }
}
