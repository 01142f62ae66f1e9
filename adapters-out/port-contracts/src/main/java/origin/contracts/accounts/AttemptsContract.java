package origin.contracts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.EmailAddress;
import origin.ports.accounts.Attempts;

/// What every adapter of [Attempts] promises.
public interface AttemptsContract {
  /// More often than anybody may.
  int VERY_OFTEN = 2_000;

  /// More often than anybody may sign in, be it with the right password.
  int FAR_TOO_OFTEN = 10_000;

  /// The attempts under test, none counted yet; they take the time from what [#pass] moves.
  Attempts attempts();

  /// Lets `time` pass.
  void pass(Duration time);

  @Test
  default void allowsAFewWrongPasswords() {
    assertThat(wrongPasswords(5, "ada", "10.0.0.1")).isEqualTo(5);
  }

  @Test
  default void refusesAnAccountFromAnAddressThatWasWrongTooOften() {
    wrongPasswords(VERY_OFTEN, "ada", "10.0.0.1");

    assertThat(claim("ada", "10.0.0.1").orElseThrow()).isPositive();
  }

  @Test
  default void letsTheSameAccountInFromElsewhere() {
    wrongPasswords(VERY_OFTEN, "ada", "10.0.0.1");

    assertThat(claim("ada", "10.0.0.2")).isEmpty();
  }

  @Test
  default void letsAnotherAccountInFromTheSameAddress() {
    wrongPasswords(VERY_OFTEN, "ada", "10.0.0.1");

    assertThat(claim("bob", "10.0.0.1")).isEmpty();
  }

  @Test
  default void refusesAnAddressThatTriesManyAccounts() {
    for (int account = 0; account < VERY_OFTEN; account++) {
      claim("account-" + account, "10.0.0.1");
    }

    assertThat(claim("ada", "10.0.0.1")).isPresent();
    assertThat(claim("ada", "10.0.0.2")).isEmpty();
  }

  @Test
  default void allowsItAgainAfterTheWait() {
    wrongPasswords(VERY_OFTEN, "ada", "10.0.0.1");

    pass(claim("ada", "10.0.0.1").orElseThrow());

    assertThat(claim("ada", "10.0.0.1")).isEmpty();
  }

  @Test
  default void forgetsWrongPasswordsOnceOneIsRight() {
    int allowed = wrongPasswords(VERY_OFTEN, "bob", "10.0.0.9");
    wrongPasswords(allowed - 1, "ada", "10.0.0.1");

    claim("ada", "10.0.0.1");
    attempts().signedIn(email("ada"), from("10.0.0.1"));

    assertThat(wrongPasswords(VERY_OFTEN, "ada", "10.0.0.1")).isEqualTo(allowed);
  }

  @Test
  default void doesNotTakeRightPasswordsForWrongOnes() {
    assertThat(rightPasswords(500, "10.0.0.1")).isEqualTo(500);
  }

  @Test
  default void refusesAnAddressThatSignsInWithoutEnd() {
    rightPasswords(FAR_TOO_OFTEN, "10.0.0.1");

    Duration wait = claim("ada", "10.0.0.1").orElseThrow();
    assertThat(claim("ada", "10.0.0.2")).isEmpty();
    pass(wait);
    assertThat(claim("ada", "10.0.0.1")).isEmpty();
  }

  @Test
  default void letsNobodySlipThroughInACrowd() {
    int allowed = wrongPasswords(VERY_OFTEN, "bob", "10.0.0.9");

    var claims = Crowd.of(100, _ -> claim("ada", "10.0.0.1").isEmpty());

    assertThat(claims).filteredOn(claim -> claim).hasSize(allowed);
  }

  @Test
  default void allowsSixtySignUpsAnHour() {
    assertThat(allowed(60, () -> attempts().claimSignUp(from("10.0.0.1")))).isEqualTo(60);
  }

  @Test
  default void refusesSignUpsWithoutEnd() {
    allowed(VERY_OFTEN, () -> attempts().claimSignUp(from("10.0.0.1")));

    Duration wait = attempts().claimSignUp(from("10.0.0.1")).orElseThrow();
    assertThat(attempts().claimSignUp(from("10.0.0.2"))).isEmpty();
    pass(wait);
    assertThat(attempts().claimSignUp(from("10.0.0.1"))).isEmpty();
  }

  private int wrongPasswords(int times, String account, String address) {
    return allowed(times, () -> claim(account, address));
  }

  private int rightPasswords(int times, String address) {
    return allowed(
        times,
        () -> {
          Optional<Duration> wait = claim("ada", address);
          if (wait.isEmpty()) {
            attempts().signedIn(email("ada"), from(address));
          }
          return wait;
        });
  }

  private Optional<Duration> claim(String account, String address) {
    return attempts().claimSignIn(email(account), from(address));
  }

  private static int allowed(int times, Supplier<Optional<Duration>> claim) {
    int allowed = 0;
    while (allowed < times && claim.get().isEmpty()) {
      allowed++;
    }
    return allowed;
  }

  private static EmailAddress email(String name) {
    return new EmailAddress(name + "@example.org");
  }

  private static ClientAddress from(String address) {
    return new ClientAddress(address);
  }
}
