package origin.usecases.accounts;

import java.util.Optional;
import java.util.Set;
import origin.domain.accounts.DisplayName;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;

/// Writes a newcomer down, all or nothing.
interface Enrol {

  /// The new viewer, or nothing where the e-mail address is taken.
  Optional<Viewer> enrol(Newcomer newcomer);

  /// Somebody whose account may be opened.
  record Newcomer(
      EmailAddress email, DisplayName displayName, PasswordHash password, Set<Role> roles) {}
}
