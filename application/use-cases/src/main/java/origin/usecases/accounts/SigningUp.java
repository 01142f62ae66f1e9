package origin.usecases.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import origin.domain.accounts.ClientAddress;
import origin.ports.accounts.Attempts;
import origin.ports.accounts.Passwords;

/// Looks at what was typed, counts the attempt, hashes the password and enrols the newcomer, in
/// this order.
final class SigningUp implements SignUp {
  private final Attempts attempts;
  private final Passwords passwords;
  private final Enrol enrol;

  SigningUp(Attempts attempts, Passwords passwords, Enrol enrol) {
    this.attempts = attempts;
    this.passwords = passwords;
    this.enrol = enrol;
  }

  @Override
  public Outcome signUp(NewAccount account, ClientAddress from) {
    return switch (Reading.of(account)) {
      case Reading.Flawed(var fields) -> new Outcome.Invalid(fields);
      case Reading.Sound sound -> join(sound, from);
    };
  }

  private Outcome join(Reading.Sound account, ClientAddress from) {
    Optional<Duration> wait = attempts.claimSignUp(from);
    if (wait.isPresent()) {
      return new Outcome.TooManyAttempts(wait.get());
    }
    var newcomer =
        new Enrol.Newcomer(
            account.email(), account.displayName(), passwords.hash(account.password()), Set.of());
    return enrol
        .enrol(newcomer)
        .<Outcome>map(Outcome.Joined::new)
        .orElseGet(Outcome.EmailTaken::new);
  }
}
