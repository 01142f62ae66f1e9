package origin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.contracts.accounts.PasswordsContract;
import origin.domain.accounts.Password;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.Secret;
import origin.ports.accounts.Passwords;
import origin.ports.accounts.PasswordsOverloaded;

class Argon2PasswordsTest implements PasswordsContract {
  private static final Password PASSWORD = new Password(new Secret("correct horse battery"));

  private final Argon2Passwords passwords = new Argon2Passwords(2, Duration.ofMinutes(1));

  @Override
  public Passwords passwords() {
    return passwords;
  }

  @Test
  void costsWhatOwaspAdvises() {
    assertThat(passwords.hash(PASSWORD).encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  /// From the tests of the reference implementation, github.com/P-H-C/phc-winner-argon2.
  @Test
  void computesWhatTheReferenceImplementationComputes() {
    Argon2Hash known =
        Argon2Hash.decode(
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

    byte[] hash =
        known.cost().hash("password".getBytes(StandardCharsets.US_ASCII), known.salt(), 32);

    assertThat(hash).isEqualTo(known.hash());
  }

  @Test
  void recognisesPasswordsHashedAtAnotherCost() {
    Argon2Cost cost = new Argon2Cost(256, 1, 2);
    byte[] salt = "somesalt".getBytes(StandardCharsets.US_ASCII);
    byte[] text = PASSWORD.secret().value().getBytes(StandardCharsets.US_ASCII);
    String kept = new Argon2Hash(cost, salt, cost.hash(text, salt, 32)).encoded();

    assertThat(passwords.matches(PASSWORD, new PasswordHash(kept))).isTrue();
  }

  @Test
  void turnsAwayWhoeverWaitsTooLong() {
    Argon2Passwords impatient = new Argon2Passwords(1, Duration.ZERO);

    var turnedAway = Crowd.of(8, _ -> isTurnedAway(impatient));

    assertThat(turnedAway).contains(true, false);
  }

  private static boolean isTurnedAway(Passwords passwords) {
    try {
      passwords.pretendToMatch(PASSWORD);
      return false;
    } catch (PasswordsOverloaded expected) {
      return true;
    }
  }

  @Test
  void refusesAHashThatNobodyMade() {
    assertThatThrownBy(() -> passwords.matches(PASSWORD, new PasswordHash("$2b$12$bcrypt")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
