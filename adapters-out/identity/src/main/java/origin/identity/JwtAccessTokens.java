package origin.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import origin.domain.accounts.AccessClaims;
import origin.domain.accounts.Secret;
import origin.domain.accounts.SessionId;
import origin.domain.accounts.ViewerId;
import origin.ports.accounts.AccessTokens;

/// Access tokens as JSON Web Tokens (RFC 7519), signed with ES256 by the installation's own key.
///
/// There is one key, one algorithm and one type of token, hence one header, and a token with any
/// other is refused before anything in it is read (RFC 8725, sections 3.1 and 3.11).
final class JwtAccessTokens implements AccessTokens {
  private static final String FILE = "access-token-key.json";
  private static final String ISSUER = "origin";
  private static final String AUDIENCE = "origin-api";
  private static final String SESSION = "sid";
  private static final JOSEObjectType TYPE = new JOSEObjectType("origin-access+jwt");
  private static final int LONGEST = 2048;

  private final JWSHeader header;
  private final String opening;
  private final ECDSASigner signer;
  private final ECDSAVerifier verifier;

  /// Tokens signed with the key in `keys`.
  ///
  /// @throws KeysUnavailable where that key is none
  JwtAccessTokens(Keys keys) {
    try {
      ECKey key = SigningKey.read(keys.key(FILE, SigningKey::make));
      header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
      opening = header.toBase64URL() + ".";
      signer = new ECDSASigner(key);
      verifier = new ECDSAVerifier(key);
    } catch (ParseException | JOSEException broken) {
      throw new KeysUnavailable("the key that signs access tokens is broken", broken);
    }
  }

  @Override
  public Secret issue(AccessClaims claims) {
    SignedJWT token =
        new SignedJWT(
            header,
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(claims.viewer().value())
                .claim(SESSION, claims.session().value())
                .issueTime(Date.from(claims.issuedAt()))
                .expirationTime(Date.from(claims.expiresAt()))
                .build());
    try {
      token.sign(signer);
    } catch (JOSEException broken) {
      throw new KeysUnavailable("the key that signs access tokens does not sign", broken);
    }
    return new Secret(token.serialize());
  }

  @Override
  public Optional<AccessClaims> read(Secret token, Instant now) {
    if (token.value().length() > LONGEST || !token.value().startsWith(opening)) {
      return Optional.empty();
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token.value());
      return isSpelledAsUsual(token, jwt) && isSignedHere(jwt)
          ? claims(jwt.getJWTClaimsSet()).filter(claims -> !claims.hasExpired(now))
          : Optional.empty();
    } catch (ParseException notAToken) {
      return Optional.empty();
    }
  }

  private boolean isSignedHere(SignedJWT jwt) {
    try {
      return jwt.verify(verifier);
    } catch (JOSEException unverifiable) {
      return false;
    }
  }

  /// Base64 has several spellings of some bytes, and parsers overlook white space; only the
  /// spelling that was issued is ours.
  private static boolean isSpelledAsUsual(Secret token, SignedJWT jwt) {
    String signed = new String(jwt.getSigningInput(), StandardCharsets.US_ASCII);
    Base64URL signature = Base64URL.encode(jwt.getSignature().decode());
    return token.value().equals(signed + "." + signature);
  }

  private static Optional<AccessClaims> claims(JWTClaimsSet claims) throws ParseException {
    boolean forUs =
        ISSUER.equals(claims.getIssuer()) && claims.getAudience().equals(List.of(AUDIENCE));
    return forUs
        ? Optional.of(
            new AccessClaims(
                new ViewerId(claims.getSubject()),
                new SessionId(claims.getStringClaim(SESSION)),
                claims.getIssueTime().toInstant(),
                claims.getExpirationTime().toInstant()))
        : Optional.empty();
  }
}
