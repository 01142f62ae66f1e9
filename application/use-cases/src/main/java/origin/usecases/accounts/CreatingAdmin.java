package origin.usecases.accounts;

import java.util.Set;
import origin.domain.accounts.Role;
import origin.domain.accounts.Secret;
import origin.ports.accounts.Passwords;

/// Enrols somebody who is an admin from the start.
final class CreatingAdmin implements CreateAdmin {
  private static final String DISPLAY_NAME = "Admin";

  private final Passwords passwords;
  private final Enrol enrol;

  CreatingAdmin(Passwords passwords, Enrol enrol) {
    this.passwords = passwords;
    this.enrol = enrol;
  }

  @Override
  public Outcome create(String email, Secret password) {
    return switch (Reading.of(new NewAccount(email, password, DISPLAY_NAME))) {
      case Reading.Flawed(var fields) -> new Outcome.Invalid(fields);
      case Reading.Sound sound -> enrol(sound);
    };
  }

  private Outcome enrol(Reading.Sound account) {
    var newcomer =
        new Enrol.Newcomer(
            account.email(),
            account.displayName(),
            passwords.hash(account.password()),
            Set.of(Role.ADMIN));
    return enrol
        .enrol(newcomer)
        .<Outcome>map(Outcome.Created::new)
        .orElseGet(Outcome.EmailTaken::new);
  }
}
