package origin.contracts.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.FrameIndex;
import origin.domain.timeline.SourceFacts;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.timeline.Timeline;
import origin.ports.timeline.Prober;
import origin.ports.timeline.Prober.Probed;
import origin.ports.timeline.SourceUnavailable;

/// The promises of [Prober].
public interface ProberContract {
  /// The adapter under test.
  ///
  /// @return the adapter, the same one during a test
  Prober prober();

  /// Puts something where the adapter finds it.
  ///
  /// @param kind what it is
  /// @return its name
  SourceId store(Kind kind);

  /// What people hand in.
  enum Kind {
    /// A few seconds of moving picture with sound.
    FILM,
    /// A few seconds of moving picture without.
    SILENT_FILM,
    /// A piece of music, with nothing to be seen.
    MUSIC,
    /// A text, whatever its name says.
    TEXT,
    /// An archive of other files.
    ARCHIVE,
    /// Nothing at all.
    EMPTY
  }

  @Test
  default void findsPicturesAndSound() {
    Probed.Found film = found(store(Kind.FILM));
    Probed.Found silent = found(store(Kind.SILENT_FILM));

    assertThat(film.facts().audio()).hasSize(1);
    assertThat(silent.facts().audio()).isEmpty();
    assertThat(film.facts().video().shown().shortSide()).isPositive();
    assertThat(film.frames().count()).isGreaterThan(1);
  }

  @Test
  default void findsTheSameWhenItIsAskedAgain() {
    SourceId source = store(Kind.FILM);
    SourceFacts facts = found(source).facts();
    FrameIndex frames = found(source).frames();

    Probed.Found again = found(source);

    assertThat(again.facts()).isEqualTo(facts);
    assertThat(shown(again.frames())).isEqualTo(shown(frames));
    assertThat(keys(again.frames())).isEqualTo(keys(frames));
    assertThat(Timeline.plan(again.frames())).isEqualTo(Timeline.plan(frames));
  }

  @Test
  default void refusesWhatIsNoVideoAsOftenAsItIsAsked() {
    for (Kind kind : new Kind[] {Kind.TEXT, Kind.ARCHIVE, Kind.EMPTY}) {
      SourceId source = store(kind);
      for (int time = 0; time < 2; time++) {
        assertThat(prober().probe(source))
            .as(kind.name())
            .isEqualTo(new Probed.Refused(SourceProblem.NOT_MEDIA));
      }
    }
  }

  @Test
  default void soundAloneIsAFilmOfAStillPicture() {
    Probed.Found music = found(store(Kind.MUSIC));

    assertThat(music.facts().audio()).hasSize(1);
    assertThat(music.frames().count()).isPositive();
  }

  @Test
  default void cannotLookIntoASourceThatIsNotThere() {
    assertThatExceptionOfType(SourceUnavailable.class)
        .isThrownBy(() -> prober().probe(new SourceId("unknown")));
  }

  private Probed.Found found(SourceId source) {
    if (prober().probe(source) instanceof Probed.Found found) {
      return found;
    }
    throw new AssertionError("refused");
  }

  private static long[] shown(FrameIndex frames) {
    return LongStream.concat(
            IntStream.range(0, frames.count()).mapToLong(frames::shownAt),
            LongStream.of(frames.end(), frames.timescale()))
        .toArray();
  }

  private static int[] keys(FrameIndex frames) {
    return IntStream.range(0, frames.count()).filter(frames::isKey).toArray();
  }
}
