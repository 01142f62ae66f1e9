package origin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.accounts.AccessTokensContract;
import origin.domain.accounts.AccessClaims;
import origin.domain.accounts.Secret;

class IdentityAdaptersTest {
  private static final AccessClaims CLAIMS = AccessTokensContract.CLAIMS;

  @TempDir private Path data;

  @Test
  void recogniseTheirTokensAfterARestart() {
    Secret token = started().accessTokens().issue(CLAIMS);

    assertThat(started().accessTokens().read(token, CLAIMS.issuedAt())).contains(CLAIMS);
  }

  @Test
  void keepAKeyForEachPurpose() throws IOException {
    started();

    try (var files = Files.list(data.resolve("secrets"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("access-token-key.json", "media-token-key");
    }
  }

  private IdentityAdapters started() {
    return new IdentityAdapters(
        IdentitySettings.usual(data.resolve("secrets")), InstantSource.system());
  }
}
