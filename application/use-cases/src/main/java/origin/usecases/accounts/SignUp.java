package origin.usecases.accounts;

import java.time.Duration;
import java.util.Set;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.Viewer;

/// Opens an account for somebody, with everything a newcomer needs. They are not signed in by it.
public interface SignUp {

  /// Opens `account`, asked for from `from`.
  Outcome signUp(NewAccount account, ClientAddress from);

  /// What came of it.
  sealed interface Outcome {
    /// The account is open.
    record Joined(Viewer viewer) implements Outcome {}

    /// Somebody has an account with this e-mail address; nothing has changed.
    record EmailTaken() implements Outcome {}

    /// What was typed cannot be an account; at least one field.
    record Invalid(Set<NewAccount.Field> fields) implements Outcome {
      public Invalid {
        fields = Set.copyOf(fields);
      }
    }

    /// Too many accounts were opened from this address; it may go on after `retryAfter`.
    record TooManyAttempts(Duration retryAfter) implements Outcome {}
  }
}
