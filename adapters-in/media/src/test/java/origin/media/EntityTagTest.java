package origin.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
  private static final EntityTag TAG = new EntityTag("ab-12");

  @ParameterizedTest
  @ValueSource(
      strings = {"\"ab-12\"", "*", " * ", "W/\"ab-12\"", "\"x\", \"ab-12\"", "\"x\",W/\"ab-12\""})
  void aListThatNamesItMeansNothingNew(String ifNoneMatch) {
    assertThat(TAG.isAmong(ifNoneMatch)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab-12", "\"AB-12\"", "\"x\"", "\"ab-12", "\"x ab-12\""})
  void anyOtherListMeansSomethingNew(String ifNoneMatch) {
    assertThat(TAG.isAmong(ifNoneMatch)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"ab-12\"", "Wed, 21 Oct 2015 07:28:00 GMT", "\"x\"", "ab-12", "*"})
  void onlyTheTagItselfLetsAPartBeSent(String ifRange) {
    assertThat(TAG.is(ifRange)).isFalse();
    assertThat(TAG.is("\"ab-12\"")).isTrue();
  }
}
