package origin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.AccessClaims;
import origin.domain.accounts.Secret;
import origin.domain.accounts.SessionId;
import origin.domain.accounts.ViewerId;
import origin.domain.playback.MediaToken;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.ports.playback.MediaTokens;

class DerivedKeysTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final AccessClaims CLAIMS =
      new AccessClaims(
          new ViewerId("viewer"), new SessionId("session"), NOON, NOON.plusSeconds(3600));
  private static final Secret ONE = new Secret("one secret that nobody will ever guess");
  private static final Secret OTHER = new Secret("another secret nobody will ever guess");

  @Test
  void aNodeReadsTheTokensOfAnother() {
    Secret token = accessTokens(ONE).issue(CLAIMS);
    MediaToken media =
        mediaTokens(ONE).issue(new VideoId("v"), new PlanId("p"), NOON.plus(Duration.ofHours(1)));

    assertThat(accessTokens(ONE).read(token, NOON)).contains(CLAIMS);
    assertThat(mediaTokens(ONE).verify(media)).isInstanceOf(MediaTokens.Verdict.Valid.class);
  }

  @Test
  void aNodeWithAnotherSecretReadsNone() {
    Secret token = accessTokens(ONE).issue(CLAIMS);
    MediaToken media =
        mediaTokens(ONE).issue(new VideoId("v"), new PlanId("p"), NOON.plus(Duration.ofHours(1)));

    assertThat(accessTokens(OTHER).read(token, NOON)).isEmpty();
    assertThat(mediaTokens(OTHER).verify(media)).isInstanceOf(MediaTokens.Verdict.Forged.class);
  }

  @Test
  void keysOfDifferentNamesHaveNothingInCommon() {
    var keys = new DerivedKeys(ONE);

    assertThat(keys.key("a", UnaryOperator.identity()))
        .isEqualTo(keys.key("a", UnaryOperator.identity()))
        .isNotEqualTo(keys.key("b", UnaryOperator.identity()));
  }

  @Test
  void aShortSecretIsRefused() {
    assertThatThrownBy(() -> new KeySource.Derived(new Secret("short")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 20)
  void anyBytesMakeAKeyPair(@ForAll @Size(Keys.SEED_BYTES) byte[] seed) throws ParseException {
    var tokens = new JwtAccessTokens((_, maker) -> maker.apply(seed));

    assertThat(tokens.read(tokens.issue(CLAIMS), NOON)).contains(CLAIMS);
  }

  private static JwtAccessTokens accessTokens(Secret secret) {
    return new JwtAccessTokens(new DerivedKeys(secret));
  }

  private static HmacMediaTokens mediaTokens(Secret secret) {
    return new HmacMediaTokens(new DerivedKeys(secret), InstantSource.fixed(NOON));
  }
}
