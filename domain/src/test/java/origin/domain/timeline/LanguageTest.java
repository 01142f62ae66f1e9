package origin.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "eng, en, English",
    "deu, de, German",
    "ger, de, German",
    "chi, zh, Chinese",
    "de, de, German",
    "gsw, gsw, Swiss German",
    "PT-br, pt-BR, Portuguese (Brazil)",
    "en_GB, en-GB, English (United Kingdom)",
    "ger-AT, de-AT, German (Austria)"
  })
  void readsWhatSourcesSay(String code, String tag, String name) {
    assertThat(Language.of(code)).contains(new Language(tag));
    assertThat(new Language(tag).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "und", "mis", "qad", "English", "d", "de-", "e n", "deutsch-land"})
  void takesNothingThatTellsNothing(String code) {
    assertThat(Language.of(code)).isIn(Optional.empty());
  }

  @Property
  void readsAnyTextAndItsOwnTagsAgain(@ForAll String text) {
    Language.of(text)
        .ifPresent(language -> assertThat(Language.of(language.tag())).contains(language));
  }
}
