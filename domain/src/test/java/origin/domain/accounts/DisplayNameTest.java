package origin.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

  @Property
  void isTheSameReadAgain(@ForAll String typed) {
    assertThat(DisplayName.parse(typed).stream())
        .allSatisfy(name -> assertThat(DisplayName.parse(name.value())).contains(name));
  }

  @Property
  void isComposedShortAndOnOneLine(@ForAll String typed) {
    assertThat(DisplayName.parse(typed).stream())
        .allSatisfy(
            name -> {
              assertThat(Normalizer.isNormalized(name.value(), Normalizer.Form.NFC)).isTrue();
              assertThat(name.value().codePointCount(0, name.value().length())).isBetween(1, 60);
              assertThat(name.value()).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]|^ | $|  ");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada",
        "Ольга",
        "山田太郎",
        "नमस्ते",
        "O'Neil & Söhne",
        "👩‍👩‍👧",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Mac",
        "7"
      })
  void acceptsWhatPeopleAreCalled(String typed) {
    assertThat(DisplayName.parse(typed))
        .hasValueSatisfying(name -> assertThat(name.value()).isEqualTo(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200d", "Ada\u202Egnp", "Ada\u0000", "A\u2066da", "\ud800"})
  void refusesWhatCannotBeSeen(String typed) {
    assertThat(DisplayName.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 61, 100_000})
  void countsCharactersAsPeopleDo(int length) {
    assertThat(DisplayName.parse("🎬".repeat(length)).isPresent()).isEqualTo(length <= 60);
  }
}
