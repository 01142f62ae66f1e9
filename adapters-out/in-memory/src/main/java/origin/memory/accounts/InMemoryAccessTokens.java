package origin.memory.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import origin.domain.accounts.AccessClaims;
import origin.domain.accounts.Secret;
import origin.ports.accounts.AccessTokens;

/// Numbered tokens that are looked up.
public final class InMemoryAccessTokens implements AccessTokens {
  private final AtomicLong last = new AtomicLong();
  private final Map<Secret, AccessClaims> issued = new ConcurrentHashMap<>();

  /// Nothing was issued yet.
  public InMemoryAccessTokens() {}

  @Override
  public Secret issue(AccessClaims claims) {
    Secret token = new Secret("access-token-" + last.incrementAndGet());
    issued.put(token, claims);
    return token;
  }

  @Override
  public Optional<AccessClaims> read(Secret token, Instant now) {
    return Optional.ofNullable(issued.get(token)).filter(claims -> !claims.hasExpired(now));
  }
}
