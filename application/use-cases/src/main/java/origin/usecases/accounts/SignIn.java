package origin.usecases.accounts;

import java.time.Duration;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.Secret;

/// Opens a session for somebody who knows the password of an account.
public interface SignIn {

  /// Checks what was typed and opens a session, asked for from `from`.
  Outcome signIn(String email, Secret password, ClientAddress from);

  /// What came of it.
  sealed interface Outcome {
    /// The session is open.
    record Opened(SessionTokens tokens) implements Outcome {}

    /// There is no such account, or this is not its password: nobody can tell which, by the answer
    /// or by its time.
    record WrongCredentials() implements Outcome {}

    /// Too many passwords were wrong, or too many sign-ins came from there, right or wrong; another
    /// may be tried after `retryAfter`.
    record TooManyAttempts(Duration retryAfter) implements Outcome {}
  }
}
