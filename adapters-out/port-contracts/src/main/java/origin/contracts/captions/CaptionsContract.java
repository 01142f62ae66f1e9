package origin.contracts.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionTrack.Origin;
import origin.domain.captions.Cue;
import origin.domain.captions.Cues;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.Words;
import origin.domain.publishing.VideoId;
import origin.ports.captions.Captions;
import origin.ports.work.Transactions;

/// The promises of [Captions].
public interface CaptionsContract {
  /// English.
  LanguageTag ENGLISH = new LanguageTag("en");

  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  Captions captions();

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
  default void aCaptionComesBackAsItWasKept() {
    VideoId video = video("a");
    Caption spoken =
        new Caption(
            new LanguageTag("pt-BR"),
            Origin.EMBEDDED,
            new Cues(
                List.of(
                    new Cue(0, 1, new Words("<v Ann>Olá & <i>bem-vindo</i>\n😀</v>")),
                    new Cue(3_599_999, 36_000_000, new Words("fim")))));

    captions().keep(video, spoken);

    assertThat(captions().find(video, spoken.language())).contains(spoken);
    assertThat(captions().find(video, ENGLISH)).isEmpty();
    assertThat(captions().find(video("b"), spoken.language())).isEmpty();
  }

  @Test
  default void aLanguageHasOneCaption() {
    VideoId video = video("a");
    Caption after = ExampleCaptions.caption("en", "after");

    captions().keep(video, ExampleCaptions.caption("en", "before"));
    captions().keep(video, after);

    assertThat(captions().of(video)).containsExactly(after);
  }

  @Test
  default void captionsStandInTheOrderOfTheirLanguages() {
    VideoId video = video("a");
    List<Caption> all =
        List.of(
            ExampleCaptions.caption("de", "eins"),
            ExampleCaptions.caption("en", "one"),
            ExampleCaptions.caption("zh-Hant", "一"));

    all.reversed().forEach(caption -> captions().keep(video, caption));

    assertThat(captions().of(video)).isEqualTo(all);
    assertThat(captions().tracks(Set.of(video)))
        .containsEntry(video, all.stream().map(Caption::track).toList());
  }

  @Test
  default void tracksAreToldOfThoseAskedForThatHaveAny() {
    VideoId one = video("a");
    VideoId other = video("b");
    VideoId none = video("c");
    captions().keep(one, ExampleCaptions.caption("en", "one"));
    captions().keep(other, ExampleCaptions.caption("en", "two"));

    assertThat(captions().tracks(Set.of(one, none))).containsOnlyKeys(one);
    assertThat(captions().tracks(Set.of())).isEmpty();
  }

  @Test
  default void whatIsRemovedIsGone() {
    VideoId video = video("a");
    captions().keep(video, ExampleCaptions.caption("en", "one"));

    captions().remove(video, new LanguageTag("de"));
    assertThat(captions().of(video)).hasSize(1);
    captions().remove(video, ENGLISH);
    captions().remove(video, ENGLISH);

    assertThat(captions().of(video)).isEmpty();
    assertThat(captions().find(video, ENGLISH)).isEmpty();
  }

  @Test
  default void captionsGoWithTheirVideo() {
    VideoId video = video("a");
    captions().keep(video, ExampleCaptions.caption("en", "one"));

    erase(video);

    assertThat(captions().of(video)).isEmpty();
    assertThat(captions().find(video, ENGLISH)).isEmpty();
    assertThat(captions().tracks(Set.of(video))).isEmpty();
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
                          captions().keep(video, ExampleCaptions.caption("en", "one"));
                          throw new IllegalStateException("undone");
                        }));

    assertThat(undone).hasMessage("undone");
    assertThat(captions().of(video)).isEmpty();
  }
}
