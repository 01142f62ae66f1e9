package origin.memory.accounts;

import java.util.concurrent.atomic.AtomicLong;
import origin.domain.accounts.Password;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.Secret;
import origin.domain.accounts.TokenDigest;
import origin.ports.accounts.Passwords;

/// Hashes that cost nothing, neither the one who makes them nor the one who breaks them.
public final class InMemoryPasswords implements Passwords {
  private final AtomicLong salts = new AtomicLong();

  /// The first salt is number one.
  public InMemoryPasswords() {}

  @Override
  public PasswordHash hash(Password password) {
    return hash(password, String.valueOf(salts.incrementAndGet()));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    String salt = hash.encoded().substring(0, hash.encoded().indexOf('$'));
    return hash(password, salt).equals(hash);
  }

  @Override
  public void pretendToMatch(Password password) {
    // Time tells nothing where hashing takes none.
  }

  private static PasswordHash hash(Password password, String salt) {
    TokenDigest digest = TokenDigest.of(new Secret(salt + password.secret().value()));
    return new PasswordHash(salt + "$" + digest.hex());
  }
}
