package origin.identity;

import java.nio.file.Path;
import java.time.Duration;

/// What the operator may say about recognising people.
///
/// @param keys where the installation's own keys come from
/// @param hashesAtOnce how many passwords are hashed at the same time, 19 MiB and a core each
/// @param patience how long a password waits for its turn before its bearer is turned away
/// @param limits how often strangers may try
public record IdentitySettings(
    KeySource keys, int hashesAtOnce, Duration patience, AttemptLimits limits) {
  private static final int MOST_AT_ONCE = 8;

  public IdentitySettings {
    if (hashesAtOnce < 1 || patience.isNegative()) {
      throw new IllegalArgumentException("at least one password is hashed at a time");
    }
  }

  /// Keys kept in the folder `keys`, and the rest as usual.
  public static IdentitySettings usual(Path keys) {
    return usual(new KeySource.Kept(keys));
  }

  /// Keys from `keys`, as many hashes as there are cores but eight at most, ten seconds of patience
  /// and the usual limits.
  public static IdentitySettings usual(KeySource keys) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new IdentitySettings(
        keys, Math.min(cores, MOST_AT_ONCE), Duration.ofSeconds(10), AttemptLimits.usual());
  }
}
