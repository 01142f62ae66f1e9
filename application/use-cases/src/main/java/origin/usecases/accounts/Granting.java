package origin.usecases.accounts;

import java.util.Optional;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.Viewers;

/// Finds the account by its e-mail address and keeps it with the role.
final class Granting implements GrantRole {
  private final Viewers viewers;

  Granting(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public Outcome grant(String email, Role role) {
    Optional<Viewer> granted =
        EmailAddress.parse(email)
            .flatMap(viewers::findByEmail)
            .map(Viewer::id)
            .flatMap(viewers::findToChange)
            .map(viewer -> viewer.granted(role));
    granted.ifPresent(viewers::keep);
    return granted.<Outcome>map(Outcome.Granted::new).orElseGet(Outcome.NoSuchAccount::new);
  }
}
