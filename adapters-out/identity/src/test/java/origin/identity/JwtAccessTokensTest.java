package origin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.accounts.AccessTokensContract;
import origin.domain.accounts.Secret;
import origin.ports.accounts.AccessTokens;

class JwtAccessTokensTest implements AccessTokensContract {
  @TempDir private Path keys;
  @TempDir private Path otherKeys;

  @Override
  public AccessTokens accessTokens() {
    return new JwtAccessTokens(new KeyFolder(keys));
  }

  @Test
  void recognisesNoTokenOfAnotherInstallation() {
    Secret token = new JwtAccessTokens(new KeyFolder(otherKeys)).issue(CLAIMS);

    assertThat(accessTokens().read(token, CLAIMS.issuedAt())).isEmpty();
  }

  @Test
  void namesAlgorithmTypeAndKey() throws ParseException {
    SignedJWT token = SignedJWT.parse(accessTokens().issue(CLAIMS).value());

    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(token.getHeader().getType().getType()).isEqualTo("origin-access+jwt");
    assertThat(token.getHeader().getKeyID()).isNotBlank();
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("origin");
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("origin-api");
  }

  @Test
  void refusesATokenWithoutSignature() {
    String payload = accessTokens().issue(CLAIMS).value().split("\\.", -1)[1];
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String none = base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));

    assertThat(accessTokens().read(new Secret(none + "." + payload + "."), CLAIMS.issuedAt()))
        .isEmpty();
  }

  @Test
  void refusesWhatItsKeySignedForAnotherPurpose() throws JOSEException, ParseException {
    SignedJWT ours = SignedJWT.parse(accessTokens().issue(CLAIMS).value());
    JWSHeader otherType = new JWSHeader.Builder(JWSAlgorithm.ES256).build();
    JWTClaimsSet otherAudience =
        new JWTClaimsSet.Builder(ours.getJWTClaimsSet()).audience("somebody-else").build();

    assertThat(accessTokens().read(signed(otherType, ours.getJWTClaimsSet()), CLAIMS.issuedAt()))
        .isEmpty();
    assertThat(accessTokens().read(signed(ours.getHeader(), otherAudience), CLAIMS.issuedAt()))
        .isEmpty();
    assertThat(
            accessTokens()
                .read(signed(ours.getHeader(), ours.getJWTClaimsSet()), CLAIMS.issuedAt()))
        .contains(CLAIMS);
  }

  private Secret signed(JWSHeader header, JWTClaimsSet claims)
      throws JOSEException, ParseException {
    ECKey key = SigningKey.read(new KeyFolder(keys).key("access-token-key.json", SigningKey::make));
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(key));
    return new Secret(token.serialize());
  }
}
