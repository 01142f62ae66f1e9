package origin.domain.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaptersTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void linesThatBeginWithAMomentAreChapters() {
    assertThat(
            told(
                """
                What this is about.

                0:00 Intro
                [1:05] - The tools: a saw, a plane
                (00:10:00) Glue

                See you at 5:00 pm
                """))
        .isEqualTo(
            new Chapters(
                List.of(
                    chapter(0, "Intro"),
                    chapter(65, "The tools: a saw, a plane"),
                    chapter(600, "Glue"))));
  }

  @Test
  void whatLiesBehindTheEndDoesNotCount() {
    assertThat(told("0:00 a\n1:00 b\n2:00 c\n1:00:00 after the end").list()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no moments",
        "0:00 a\n1:00 b",
        "0:01 a\n1:00 b\n2:00 c",
        "0:00 a\n2:00 b\n1:00 c",
        "0:00 a\n1:00 b\n1:00 c",
        "0:00\n1:00\n2:00",
        "at 0:00 a\nat 1:00 b\nat 2:00 c"
      })
  void otherLinesAreNotMeantSo(String description) {
    assertThat(told(description)).isEqualTo(Chapters.NONE);
  }

  @Property
  void anyDescriptionHasChaptersOrNone(@ForAll String text) {
    try {
      assertThat(told(text).list()).hasSizeLessThanOrEqualTo(Chapters.MOST);
    } catch (IllegalArgumentException noDescription) {
      assertThat(noDescription).hasMessageContaining("description");
    }
  }

  @Test
  void chaptersAreInOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Chapters(List.of(chapter(2, "b"), chapter(1, "a"))));
  }

  @Test
  void whatIsToldGoesBeforeWhatTheFileSays() {
    Chapters file = new Chapters(List.of(chapter(0, "File")));

    assertThat(told("0:00 a\n1:00 b\n2:00 c").or(file).list()).hasSize(3);
    assertThat(Chapters.NONE.or(file)).isEqualTo(file);
  }

  private static Chapters told(String description) {
    return Chapters.told(new Description(description), HOUR);
  }

  private static Chapter chapter(long second, String title) {
    return new Chapter(Duration.ofSeconds(second), new Title(title));
  }
}
