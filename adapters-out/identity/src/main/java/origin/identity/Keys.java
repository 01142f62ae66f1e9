package origin.identity;

import java.util.function.UnaryOperator;

/// The installation's own keys, by name. A name has one key, always the same.
interface Keys {
  /// How many random bytes a key is made of, enough to make any key here without a bias.
  int SEED_BYTES = 48;

  /// The key called `name`.
  ///
  /// @param maker makes a key of so many bytes that nobody can guess
  /// @throws KeysUnavailable where there is none to be had
  byte[] key(String name, UnaryOperator<byte[]> maker);
}
