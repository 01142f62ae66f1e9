package origin.usecases.accounts;

import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;

/// Lets an account do more. For the operator at the command line: it asks nobody for permission.
public interface GrantRole {

  /// Grants `role` to the account with the e-mail address `email`, as typed; granting it twice
  /// changes nothing.
  Outcome grant(String email, Role role);

  /// What came of it.
  sealed interface Outcome {
    /// The account has the role.
    record Granted(Viewer viewer) implements Outcome {}

    /// Nobody has an account with this e-mail address.
    record NoSuchAccount() implements Outcome {}
  }
}
