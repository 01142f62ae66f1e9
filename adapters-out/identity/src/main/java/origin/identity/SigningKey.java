package origin.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/// A key pair on P-256 as it lies on disk: a JSON Web Key (RFC 7517) named by its thumbprint.
final class SigningKey {
  private SigningKey() {}

  /// A new key pair.
  static byte[] make() {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
      return key.toJSONString().getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException broken) {
      throw new KeysUnavailable("this Java platform makes no keys on P-256", broken);
    }
  }

  /// Reads what [#make()] made.
  static ECKey read(byte[] kept) throws ParseException {
    return ECKey.parse(new String(kept, StandardCharsets.UTF_8));
  }
}
