package origin.domain.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "en, en, English",
    "EN, en, English",
    "eng, en, English",
    "ger, de, German",
    "deu, de, German",
    "pt-br, pt-BR, Portuguese (Brazil)",
    "zh-hant, zh-Hant, Chinese (Traditional",
    "gsw, gsw, Swiss German",
    "und, und, Unknown language"
  })
  void hasOneSpellingAndAName(String given, String tag, String name) {
    assertThat(new LanguageTag(given).value()).isEqualTo(tag);
    assertThat(new LanguageTag(given).name()).startsWith(name);
    assertThat(LanguageTag.of(given)).contains(new LanguageTag(tag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "english", "en-", "../en", "en-x", "日本"})
  void otherWordsNameNoLanguage(String given) {
    assertThatIllegalArgumentException().isThrownBy(() -> new LanguageTag(given));
    assertThat(LanguageTag.of(given)).isEmpty();
  }

  @Property
  void anyTagIsItselfOnceItIsMade(@ForAll String text) {
    LanguageTag.of(text).ifPresent(tag -> assertThat(new LanguageTag(tag.value())).isEqualTo(tag));
  }
}
