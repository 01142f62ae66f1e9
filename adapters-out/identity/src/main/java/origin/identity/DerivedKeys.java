package origin.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.UnaryOperator;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import origin.domain.accounts.Secret;

/// Keys that follow from one secret, so that every node which is given the secret has them all,
/// with nothing to store and nobody to ask: HKDF with SHA-256 (RFC 5869), the key's name as its
/// info.
///
/// From one key neither the secret nor another key can be told.
final class DerivedKeys implements Keys {
  private static final byte[] PURPOSE =
      "origin installation keys 1".getBytes(StandardCharsets.US_ASCII);

  private final Secret secret;

  DerivedKeys(Secret secret) {
    this.secret = secret;
  }

  @Override
  public byte[] key(String name, UnaryOperator<byte[]> maker) {
    try {
      byte[] seed =
          KDF.getInstance("HKDF-SHA256")
              .deriveData(
                  HKDFParameterSpec.ofExtract()
                      .addIKM(secret.value().getBytes(StandardCharsets.UTF_8))
                      .addSalt(PURPOSE)
                      .thenExpand(name.getBytes(StandardCharsets.US_ASCII), SEED_BYTES));
      return maker.apply(seed);
    } catch (GeneralSecurityException missing) {
      throw new KeysUnavailable("this Java platform derives no keys by HKDF", missing);
    }
  }
}
