package origin.contracts.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.UnusableTrack;
import origin.domain.publishing.Chapter;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.Title;
import origin.domain.publishing.VideoId;
import origin.ports.captions.EmbeddedTexts;
import origin.ports.captions.Findings;
import origin.ports.work.Transactions;

/// The promises of [EmbeddedTexts].
public interface EmbeddedTextsContract {
  /// Chapters and tracks of every kind.
  Findings FULL =
      new Findings(
          new Chapters(
              List.of(
                  new Chapter(Duration.ZERO, new Title("Intro, \"quoted\"")),
                  new Chapter(Duration.ofMillis(61_234), new Title("Ende")))),
          List.of(
              new UnusableTrack(new LanguageTag("en"), "hdmv_pgs_subtitle"),
              new UnusableTrack(LanguageTag.UNDETERMINED, "dvd_subtitle")));

  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  EmbeddedTexts texts();

  /// The transactions in which the adapter takes part.
  ///
  /// @return the transactions
  Transactions transactions();

  /// Keeps a video.
  ///
  /// @param name tells it from others
  /// @return its id
  VideoId video(String name);

  /// Erases a video.
  ///
  /// @param id which
  void erase(VideoId id);

  @Test
  default void whatWasFoundComesBackAsItWasAdded() {
    VideoId video = video("a");

    assertThat(texts().find(video)).isEmpty();
    assertThat(texts().add(video, FULL)).isTrue();

    assertThat(texts().find(video)).contains(FULL);
  }

  @Test
  default void theFirstStays() {
    VideoId video = video("a");
    Findings nothing = new Findings(Chapters.NONE, List.of());

    assertThat(texts().add(video, nothing)).isTrue();
    assertThat(texts().add(video, FULL)).isFalse();

    assertThat(texts().find(video)).contains(nothing);
  }

  @Test
  default void chaptersAreToldOfThoseAskedForThatHaveAny() {
    VideoId one = video("a");
    VideoId other = video("b");
    VideoId none = video("c");
    texts().add(one, FULL);
    texts().add(other, FULL);
    texts().add(none, new Findings(Chapters.NONE, List.of()));

    assertThat(texts().chapters(Set.of(one, none))).containsOnlyKeys(one);
    assertThat(texts().chapters(Set.of(one))).containsEntry(one, FULL.chapters());
    assertThat(texts().chapters(Set.of())).isEmpty();
  }

  @Test
  default void itGoesWithItsVideo() {
    VideoId video = video("a");
    texts().add(video, FULL);

    erase(video);

    assertThat(texts().find(video)).isEmpty();
    assertThat(texts().chapters(Set.of(video))).isEmpty();
  }

  @Test
  default void aChangeThatIsUndoneLeavesNoTrace() {
    VideoId video = video("a");

    var undone =
        catchThrowable(
            () ->
                transactions()
                    .run(
                        () -> {
                          texts().add(video, FULL);
                          throw new IllegalStateException("undone");
                        }));

    assertThat(undone).hasMessage("undone");
    assertThat(texts().find(video)).isEmpty();
  }
}
