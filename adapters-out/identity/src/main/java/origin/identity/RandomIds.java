package origin.identity;

import java.security.SecureRandom;
import java.util.Base64;
import origin.ports.work.Ids;

/// Ids of 128 random bits, in the URL-safe alphabet of RFC 4648, section 5.
final class RandomIds implements Ids {
  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  /// Ids from the operating system's source of chance.
  RandomIds() {}

  @Override
  public String next() {
    byte[] chance = new byte[BYTES];
    random.nextBytes(chance);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
  }
}
