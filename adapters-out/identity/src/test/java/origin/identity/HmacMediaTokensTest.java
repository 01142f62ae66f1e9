package origin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.playback.MediaTokensContract;
import origin.domain.playback.MediaToken;
import origin.ports.playback.MediaTokens;

class HmacMediaTokensTest implements MediaTokensContract {
  @TempDir private Path keys;
  @TempDir private Path otherKeys;

  @Override
  public MediaTokens tokens(InstantSource clock) {
    return new HmacMediaTokens(new KeyFolder(keys), clock);
  }

  @Test
  void recognisesItsTokensAfterARestart() {
    InstantSource noon = InstantSource.fixed(NOON);
    MediaToken token = tokens(noon).issue(VIDEO, PLAN, NOON.plusSeconds(60));

    assertThat(tokens(noon).verify(token)).isEqualTo(new MediaTokens.Verdict.Valid(VIDEO, PLAN));
  }

  @Test
  void recognisesNoTokenOfAnotherInstallation() {
    InstantSource noon = InstantSource.fixed(NOON);
    MediaTokens other = new HmacMediaTokens(new KeyFolder(otherKeys), noon);
    MediaToken token = other.issue(VIDEO, PLAN, NOON.plusSeconds(60));

    assertThat(tokens(noon).verify(token)).isEqualTo(new MediaTokens.Verdict.Forged());
  }

  @Test
  void isShort() {
    MediaToken token = tokens(InstantSource.fixed(NOON)).issue(VIDEO, PLAN, NOON);

    assertThat(token.value()).hasSizeLessThan(50);
  }
}
