package origin.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {

  @ParameterizedTest
  @CsvSource({"9,false", "10,true", "128,true", "129,false"})
  void isTenToOneHundredAndTwentyEightCharactersLong(int length, boolean allowed) {
    assertThat(Password.parse(new Secret("k".repeat(length))).isPresent()).isEqualTo(allowed);
    assertThat(Password.parse(new Secret("🔑".repeat(length))).isPresent()).isEqualTo(allowed);
  }

  @Property
  void isTheSameReadAgain(@ForAll @StringLength(min = 1, max = 140) String typed) {
    assertThat(Password.parse(new Secret(typed)).stream())
        .allSatisfy(password -> assertThat(Password.parse(password.secret())).contains(password));
  }

  @Test
  void isTheSameOnAnotherKeyboard() {
    assertThat(Password.parse(new Secret("Pa\u0308sswo\u0308rter")))
        .isEqualTo(Password.parse(new Secret("P\u00e4ssw\u00f6rter")));
  }

  @Property
  void neverPrintsItself(@ForAll @StringLength(min = 10, max = 128) String typed) {
    assertThat(Password.parse(new Secret(typed)).stream())
        .allSatisfy(password -> assertThat(password).hasToString("Password[secret=[redacted]]"));
  }
}
