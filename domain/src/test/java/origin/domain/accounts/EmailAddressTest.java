package origin.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Property
  void doesNotCareForCaseOrSpaceAroundIt(@ForAll("addresses") String address) {
    EmailAddress plain = new EmailAddress(address);

    assertThat(new EmailAddress(address.toUpperCase(Locale.ROOT))).isEqualTo(plain);
    assertThat(new EmailAddress("  " + address + "\n")).isEqualTo(plain);
  }

  @Property
  void isTheSameReadAgain(@ForAll("addresses") String address) {
    EmailAddress once = new EmailAddress(address);

    assertThat(EmailAddress.parse(once.value())).contains(once);
  }

  @Property
  void isParsedExactlyWhenItCanBeMade(@ForAll String text) {
    assertThat(EmailAddress.parse(text).isPresent()).isEqualTo(canBeMade(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ada",
        "ada@",
        "@example.org",
        "ada@example..org",
        "ada@-example.org",
        ".ada@example.org",
        "ada.@example.org",
        "a da@example.org",
        "ada@exa mple.org",
        "ada@example.org, bob@example.org",
        "ada@bob@example.org",
        "ada@example.org\r\nBcc: bob@example.org",
        "<ada@example.org>",
        "ädä@example.org"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
    assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ada@localhost", "ada+videos@example.org", "o'ada_l@sub.example.co.uk", "1@2.io"})
  void acceptsWhatPeopleHave(String text) {
    assertThat(EmailAddress.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 65, 100_000})
  void bounds(int length) {
    assertThat(EmailAddress.parse("a".repeat(length) + "@example.org").isPresent())
        .isEqualTo(length <= 64);
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> atom =
        Arbitraries.strings().alpha().numeric().withChars("+_-'").ofMinLength(1).ofMaxLength(12);
    Arbitrary<String> label = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(9);
    return Combinators.combine(
            atom.list().ofMinSize(1).ofMaxSize(3), label.list().ofMinSize(1).ofMaxSize(4))
        .as((local, domain) -> String.join(".", local) + "@" + String.join(".", domain));
  }

  private static boolean canBeMade(String text) {
    try {
      return !new EmailAddress(text).value().isEmpty();
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }
}
