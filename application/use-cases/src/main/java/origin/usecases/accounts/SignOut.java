package origin.usecases.accounts;

import origin.domain.accounts.SessionId;

/// Ends a session: its refresh token serves no more, and its access tokens are worth nothing from
/// this moment on.
public interface SignOut {

  /// Ends `session`, as [Authenticate] told it; one that has ended already stays ended.
  void signOut(SessionId session);
}
