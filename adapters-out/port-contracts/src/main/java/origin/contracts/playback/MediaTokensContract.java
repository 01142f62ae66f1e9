package origin.contracts.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import origin.domain.playback.MediaToken;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.ports.playback.MediaTokens;

/// The promises of [MediaTokens].
public interface MediaTokensContract {
  /// A new adapter under test.
  ///
  /// @param clock the time it goes by
  /// @return the adapter
  MediaTokens tokens(InstantSource clock);

  /// A time for the tests.
  Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  /// The video that is watched.
  VideoId VIDEO = new VideoId("video-1");

  /// The plan of its media.
  PlanId PLAN = new PlanId("plan-1");

  @Test
  default void aTokenPermitsWhatItWasIssuedFor() {
    MediaTokens tokens = tokens(InstantSource.fixed(NOON));

    MediaToken token = tokens.issue(VIDEO, PLAN, NOON.plusSeconds(60));

    assertThat(tokens.verify(token)).isEqualTo(new MediaTokens.Verdict.Valid(VIDEO, PLAN));
  }

  @Test
  default void aTokenEndsAtItsTime() {
    var now = new AtomicReference<>(NOON);
    MediaTokens tokens = tokens(now::get);
    MediaToken token = tokens.issue(VIDEO, PLAN, NOON.plusSeconds(60));

    now.set(NOON.plusSeconds(59));
    assertThat(tokens.verify(token)).isInstanceOf(MediaTokens.Verdict.Valid.class);

    now.set(NOON.plusSeconds(60));
    assertThat(tokens.verify(token)).isEqualTo(new MediaTokens.Verdict.Expired());

    now.set(NOON.plus(Duration.ofDays(365)));
    assertThat(tokens.verify(token)).isEqualTo(new MediaTokens.Verdict.Expired());
  }

  @Test
  default void aTokenChangedAnywherePermitsNothing() {
    MediaTokens tokens = tokens(InstantSource.fixed(NOON));
    String good = tokens.issue(VIDEO, PLAN, NOON.plusSeconds(60)).value();

    for (int at = 0; at < good.length(); at++) {
      var changed = new StringBuilder(good);
      changed.setCharAt(at, good.charAt(at) == 'x' ? 'y' : 'x');
      assertThat(tokens.verify(new MediaToken(changed.toString())))
          .as("changed at %s", at)
          .isEqualTo(new MediaTokens.Verdict.Forged());
    }
  }

  @Test
  default void whatNobodyIssuedPermitsNothing() {
    MediaTokens tokens = tokens(InstantSource.fixed(NOON));

    assertThat(tokens.verify(new MediaToken("a".repeat(64))))
        .isEqualTo(new MediaTokens.Verdict.Forged());
    assertThat(tokens.verify(new MediaToken("a.b.c.d.e.f.g.h.i.j")))
        .isEqualTo(new MediaTokens.Verdict.Forged());
  }

  @Test
  default void aCutTokenPermitsNothing() {
    MediaTokens tokens = tokens(InstantSource.fixed(NOON));
    String good = tokens.issue(VIDEO, PLAN, NOON.plusSeconds(60)).value();

    assertThat(tokens.verify(new MediaToken(good.substring(0, good.length() - 1))))
        .isEqualTo(new MediaTokens.Verdict.Forged());
  }
}
