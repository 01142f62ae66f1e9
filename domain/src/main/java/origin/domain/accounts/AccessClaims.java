package origin.domain.accounts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What an access token says, signed by this installation.
///
/// @param viewer who may be believed to ask
/// @param session the session without which the token is worth nothing
/// @param issuedAt when it was said; whole seconds are kept
/// @param expiresAt from when on it is no longer said; whole seconds are kept, after `issuedAt`
public record AccessClaims(
    ViewerId viewer, SessionId session, Instant issuedAt, Instant expiresAt) {
  public AccessClaims {
    issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    if (!expiresAt.isAfter(issuedAt)) {
      throw new IllegalArgumentException("an access token is good for a second at least");
    }
  }

  /// Whether the token says nothing any more at `now`.
  public boolean hasExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
