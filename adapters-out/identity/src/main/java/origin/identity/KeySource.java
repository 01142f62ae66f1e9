package origin.identity;

import java.nio.file.Path;
import origin.domain.accounts.Secret;

/// Where the installation's own keys come from.
public sealed interface KeySource {
  /// They are made at the first start and kept in a folder: for an installation of one machine.
  ///
  /// @param folder for the owner alone; made with the first key
  record Kept(Path folder) implements KeySource {}

  /// They follow from a secret that every node is given. Another secret is other keys: everybody
  /// signs in again, and signed media addresses end.
  ///
  /// @param secret at least 32 characters that nobody can guess
  record Derived(Secret secret) implements KeySource {
    private static final int SHORTEST = 32;

    public Derived {
      if (secret.value().length() < SHORTEST) {
        throw new IllegalArgumentException("the secret has at least 32 characters");
      }
    }
  }
}
