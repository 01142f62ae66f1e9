package origin.usecases.accounts;

import java.util.Set;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Viewer;

/// Opens an account that runs the installation. For the operator at the command line: it asks
/// nobody for permission.
public interface CreateAdmin {

  /// Opens an account with the role of an admin.
  Outcome create(String email, Secret password);

  /// What came of it.
  sealed interface Outcome {
    /// The account is open.
    record Created(Viewer viewer) implements Outcome {}

    /// Somebody is admin already and this was to be the first one; nothing has changed.
    record NotNeeded() implements Outcome {}

    /// Somebody has an account with this e-mail address; nothing has changed.
    record EmailTaken() implements Outcome {}

    /// What was typed cannot be an account; at least one field.
    record Invalid(Set<NewAccount.Field> fields) implements Outcome {
      public Invalid {
        fields = Set.copyOf(fields);
      }
    }
  }
}
