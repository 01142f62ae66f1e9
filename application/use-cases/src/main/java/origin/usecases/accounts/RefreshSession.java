package origin.usecases.accounts;

import origin.domain.accounts.Secret;

/// Trades a refresh token for the next pair of tokens.
public interface RefreshSession {

  /// Trades `refreshToken`, which serves once: of many who show the same one at the same time at
  /// most one gets tokens.
  Outcome refresh(Secret refreshToken);

  /// What came of it.
  sealed interface Outcome {
    /// The session goes on with these tokens.
    record Refreshed(SessionTokens tokens) implements Outcome {}

    /// The token was spent before: somebody stole or lost it, so its session has ended.
    record Spent() implements Outcome {}

    /// The token belongs to no session that is open.
    record Unknown() implements Outcome {}
  }
}
