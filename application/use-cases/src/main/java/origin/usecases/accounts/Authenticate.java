package origin.usecases.accounts;

import origin.domain.accounts.Actor;
import origin.domain.accounts.Secret;
import origin.domain.accounts.SessionId;

/// Tells who shows an access token.
public interface Authenticate {

  /// Believes `accessToken` if this installation issued it, it has not expired and its session is
  /// still open.
  Outcome authenticate(Secret accessToken);

  /// What came of it.
  sealed interface Outcome {
    /// The token is good.
    ///
    /// @param actor who shows it, with the roles of this moment
    /// @param session the session it belongs to
    record Believed(Actor.SignedIn actor, SessionId session) implements Outcome {}

    /// The token is worth nothing.
    record Refused() implements Outcome {}
  }
}
