package origin.domain.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Property
  void anyFileNameGivesAValidTitle(@ForAll String fileName) {
    Title title = Title.fromFileName(fileName);

    assertThat(new Title(title.value())).isEqualTo(title);
  }

  @Property
  void aTitleIsItselfOnceItIsMade(@ForAll String text) {
    try {
      Title title = new Title(text);
      assertThat(new Title(title.value())).isEqualTo(title);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("title");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "holiday.mp4, holiday",
    "IMG_2041.MOV, IMG 2041",
    "/etc/../secret/clip.final.mkv, clip.final",
    "C:\\Users\\me\\cat.webm, cat",
    ".mp4, .mp4",
    "'   .mp4', Untitled",
  })
  void aTitleBeginsAsTheFileNameWithoutFolderAndExtension(String fileName, String title) {
    assertThat(Title.fromFileName(fileName).value()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "two\nlines", "bell\u0007", "turned \u202Eround", "half \uD83C"})
  void aTitleThatNobodyCanReadIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Title(text));
  }

  @Test
  void lengthIsCountedInCharactersAsPeopleSeeThem() {
    assertThat(new Title("🎬".repeat(Title.LONGEST)).value()).hasSize(2 * Title.LONGEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Title("🎬".repeat(Title.LONGEST + 1)));
  }

  @Test
  void aDescriptionKeepsItsLinesAndHasALimit() {
    assertThat(new Description("one\r\ntwo ").value()).isEqualTo("one\ntwo");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Description("x".repeat(Description.LONGEST + 1)));
  }

  @Test
  void tagsAreLowerCaseAndNoneStandsTwice() {
    assertThat(new Tags(List.of("Cats", " cats ", "Two Words")).values())
        .containsExactly("cats", "two words");
    assertThatIllegalArgumentException().isThrownBy(() -> new Tags(List.of("")));
    assertThat(new Tags(Collections.nCopies(50, "same")).values()).hasSize(1);
  }
}
