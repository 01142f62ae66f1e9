package origin.ports.accounts;

import java.util.Optional;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.ViewerId;

/// How viewers prove who they are.
///
/// Each call is atomic, and part of the running transaction where there is one.
public interface Credentials {

  /// Makes `hash` the one password hash of `viewer`, who was added before; an earlier one is
  /// forgotten.
  void keep(ViewerId viewer, PasswordHash hash);

  /// The password hash of `viewer`; nothing where they have no password.
  Optional<PasswordHash> find(ViewerId viewer);
}
