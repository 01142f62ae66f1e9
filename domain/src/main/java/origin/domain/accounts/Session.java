package origin.domain.accounts;

import java.time.Instant;

/// One signed-in browser or program of one viewer.
///
/// It is also the family of its refresh tokens: exactly one of them serves at any time, and using
/// it makes the next one serve instead.
///
/// @param id names the session
/// @param viewer who signed in
/// @param refresh digest of the one refresh token that serves
/// @param startedAt when the viewer signed in
/// @param expiresAt from when on no refresh token serves and no access token is good; after
///   `startedAt`
public record Session(
    SessionId id, ViewerId viewer, TokenDigest refresh, Instant startedAt, Instant expiresAt) {
  public Session {
    if (!expiresAt.isAfter(startedAt)) {
      throw new IllegalArgumentException("a session lasts for some time");
    }
  }

  /// Whether the session is over at `now` of its own accord.
  public boolean hasExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /// Whether `token` is the one that serves.
  public boolean isServedBy(RefreshToken token) {
    return refresh.equals(token.digest());
  }

  /// The same session after its refresh token was used: `next` serves now, and the session lasts
  /// until `newExpiry`.
  public Session refreshedWith(RefreshToken next, Instant newExpiry) {
    return new Session(id, viewer, next.digest(), startedAt, newExpiry);
  }
}
