package origin.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import origin.domain.accounts.Password;
import origin.domain.accounts.PasswordHash;
import origin.ports.accounts.Passwords;
import origin.ports.accounts.PasswordsOverloaded;

/// Argon2id (RFC 9106) with 19 MiB of memory, two passes and one lane, which is the smallest that
/// OWASP's password storage cheat sheet advises.
///
/// Hashing uses the memory and a core for all of its time, so only as many run at once as were
/// allowed; the others wait in turn, and give up after a while.
final class Argon2Passwords implements Passwords {
  private static final Argon2Cost COST = new Argon2Cost(19 * 1024, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Argon2Hash NOBODYS =
      new Argon2Hash(COST, new byte[SALT_BYTES], new byte[HASH_BYTES]);

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns;
  private final Duration patience;

  /// Passwords of which at most `atOnce` are hashed at the same time; whoever waits longer than
  /// `patience` is turned away.
  Argon2Passwords(int atOnce, Duration patience) {
    this.turns = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  @Override
  public PasswordHash hash(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = inTurn(() -> COST.hash(bytes(password), salt, HASH_BYTES));
    return new PasswordHash(new Argon2Hash(COST, salt, hash).encoded());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return matches(password, Argon2Hash.decode(hash.encoded()));
  }

  @Override
  public void pretendToMatch(Password password) {
    var _ = matches(password, NOBODYS);
  }

  private boolean matches(Password password, Argon2Hash known) {
    byte[] hash =
        inTurn(() -> known.cost().hash(bytes(password), known.salt(), known.hash().length));
    return MessageDigest.isEqual(hash, known.hash());
  }

  private byte[] inTurn(Supplier<byte[]> work) {
    awaitTurn();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private void awaitTurn() {
    try {
      if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PasswordsOverloaded();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PasswordsOverloaded();
    }
  }

  private static byte[] bytes(Password password) {
    return password.secret().value().getBytes(StandardCharsets.UTF_8);
  }
}
