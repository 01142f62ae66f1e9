package origin.contracts.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import origin.domain.accounts.Password;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.Secret;
import origin.ports.accounts.Passwords;

/// What every adapter of [Passwords] promises.
public interface PasswordsContract {

  /// The passwords under test.
  Passwords passwords();

  @Test
  default void recognisesThePasswordItHashed() {
    PasswordHash hash = passwords().hash(password("correct horse battery"));

    assertThat(passwords().matches(password("correct horse battery"), hash)).isTrue();
  }

  @Test
  default void recognisesNoOther() {
    PasswordHash hash = passwords().hash(password("correct horse battery"));

    assertThat(passwords().matches(password("correct horse batterY"), hash)).isFalse();
    assertThat(passwords().matches(password("correct horse battery "), hash)).isFalse();
  }

  @Test
  default void hashesTheSamePasswordDifferentlyEveryTime() {
    Password password = password("päßwörter 🔑🔑");

    assertThat(passwords().hash(password).encoded())
        .isNotEqualTo(passwords().hash(password).encoded());
  }

  @Test
  default void doesNotTellThePassword() {
    assertThat(passwords().hash(password("correct horse battery")).encoded())
        .doesNotContain("correct", "horse", "battery");
  }

  @Test
  default void pretendsWithoutAnswer() {
    assertThatCode(() -> passwords().pretendToMatch(password("correct horse battery")))
        .doesNotThrowAnyException();
  }

  private static Password password(String text) {
    return new Password(new Secret(text));
  }
}
