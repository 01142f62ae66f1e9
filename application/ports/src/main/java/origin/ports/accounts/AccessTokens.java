package origin.ports.accounts;

import java.time.Instant;
import java.util.Optional;
import origin.domain.accounts.AccessClaims;
import origin.domain.accounts.Secret;

/// Signed statements of who is asking, for their bearers to show with every request.
///
/// Every node of an installation recognises the tokens of every other, also after a restart.
public interface AccessTokens {

  /// Says `claims` in a token.
  Secret issue(AccessClaims claims);

  /// What `token` says: exactly what was issued, or nothing where it was not issued here, was
  /// changed in any character or has expired at `now`.
  Optional<AccessClaims> read(Secret token, Instant now);
}
