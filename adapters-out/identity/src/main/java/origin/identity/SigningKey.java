package origin.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// A key pair on P-256 as it lies on disk: a JSON Web Key (RFC 7517) named by its thumbprint.
final class SigningKey {
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("P-256");

  private SigningKey() {}

  /// A key pair of bytes that nobody can guess, always the same of the same: extra random bits, as
  /// in FIPS 186-5, appendix A.2.1.
  static byte[] make(byte[] seed) {
    BigInteger order = CURVE.getN();
    BigInteger own =
        new BigInteger(1, seed).mod(order.subtract(BigInteger.ONE)).add(BigInteger.ONE);
    ECPoint shown = new FixedPointCombMultiplier().multiply(CURVE.getG(), own).normalize();
    try {
      ECKey key =
          new ECKey.Builder(
                  Curve.P_256,
                  coordinate(shown.getAffineXCoord().toBigInteger()),
                  coordinate(shown.getAffineYCoord().toBigInteger()))
              .d(coordinate(own))
              .keyIDFromThumbprint()
              .build();
      return key.toJSONString().getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException broken) {
      throw new KeysUnavailable("this Java platform makes no keys on P-256", broken);
    }
  }

  /// Reads what [#make] made.
  static ECKey read(byte[] kept) throws ParseException {
    return ECKey.parse(new String(kept, StandardCharsets.UTF_8));
  }

  private static Base64URL coordinate(BigInteger value) {
    return ECKey.encodeCoordinate(CURVE.getCurve().getFieldSize(), value);
  }
}
