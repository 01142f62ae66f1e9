package origin.memory.playback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import origin.domain.playback.MediaToken;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.ports.playback.MediaTokens;

/// Tokens that are known because they were issued here.
public final class InMemoryMediaTokens implements MediaTokens {
  private final InstantSource clock;
  private final Map<MediaToken, Issued> issued = new ConcurrentHashMap<>();

  /// No token issued yet.
  ///
  /// @param clock tells when a token has ended
  public InMemoryMediaTokens(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public MediaToken issue(VideoId video, PlanId plan, Instant until) {
    var token =
        new MediaToken(
            "token-of-%s-%s-%s".formatted(video.value(), plan.value(), until.getEpochSecond()));
    issued.put(token, new Issued(new Verdict.Valid(video, plan), until));
    return token;
  }

  @Override
  public Verdict verify(MediaToken token) {
    Issued known = issued.get(token);
    if (known == null) {
      return new Verdict.Forged();
    }
    return clock.instant().isBefore(known.until()) ? known.verdict() : new Verdict.Expired();
  }

  private record Issued(Verdict.Valid verdict, Instant until) {}
}
