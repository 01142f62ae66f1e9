package origin.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class RequestKeyTest {
  @Property
  void isAnyPrintableText(
      @ForAll @StringLength(min = 1, max = 64) @CharRange(from = '!', to = '~') String text) {
    assertThat(new RequestKey(text).value()).isEqualTo(text);
  }

  @Property
  void holdsNothingElse(@ForAll @StringLength(min = 1, max = 64) String text) {
    if (text.chars().anyMatch(letter -> letter < '!' || letter > '~')) {
      assertThatIllegalArgumentException().isThrownBy(() -> new RequestKey(text));
    }
  }

  @Example
  void isNeitherEmptyNorLongerThanOtherIdempotencyKeys() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestKey(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestKey("k".repeat(65)));
  }
}
