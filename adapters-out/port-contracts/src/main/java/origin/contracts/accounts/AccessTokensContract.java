package origin.contracts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.AccessClaims;
import origin.domain.accounts.Secret;
import origin.domain.accounts.SessionId;
import origin.domain.accounts.ViewerId;
import origin.ports.accounts.AccessTokens;

/// What every adapter of [AccessTokens] promises.
public interface AccessTokensContract {
  /// What the token of these tests says.
  AccessClaims CLAIMS =
      new AccessClaims(
          new ViewerId("ada"),
          new SessionId("session-1"),
          Samples.NOON,
          Samples.NOON.plus(Duration.ofHours(1)));

  /// The access tokens under test.
  AccessTokens accessTokens();

  @Test
  default void readsWhatItIssued() {
    Secret token = accessTokens().issue(CLAIMS);

    assertThat(accessTokens().read(token, CLAIMS.issuedAt())).contains(CLAIMS);
    assertThat(accessTokens().read(token, CLAIMS.expiresAt().minusSeconds(1))).contains(CLAIMS);
  }

  @Test
  default void readsNothingFromATokenThatHasExpired() {
    Secret token = accessTokens().issue(CLAIMS);

    assertThat(accessTokens().read(token, CLAIMS.expiresAt())).isEmpty();
  }

  @Test
  default void readsNothingFromATokenThatWasChangedAnywhere() {
    String token = accessTokens().issue(CLAIMS).value();

    assertThat(IntStream.range(0, token.length()).boxed().flatMap(at -> changedAt(token, at)))
        .allSatisfy(
            changed ->
                assertThat(accessTokens().read(new Secret(changed), CLAIMS.issuedAt())).isEmpty());
  }

  @Test
  default void readsNothingFromWhatIsNoToken() {
    String token = accessTokens().issue(CLAIMS).value();

    assertThat(
            Stream.of("", ".", "..", "a.b.c", token + "A", token + "=", " " + token, token + "\n"))
        .allSatisfy(
            text -> assertThat(accessTokens().read(new Secret(text), CLAIMS.issuedAt())).isEmpty());
  }

  private static Stream<String> changedAt(String token, int at) {
    return Stream.of('A', 'B', '-', '.', '!')
        .filter(other -> other != token.charAt(at))
        .map(other -> token.substring(0, at) + other + token.substring(at + 1));
  }
}
