package origin.ports.playback;

import java.time.Instant;
import origin.domain.playback.MediaToken;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;

/// Issues and verifies signed, expiring permissions to fetch one video's media.
///
/// Nothing is stored: every node that has the key verifies what any node issued, also after a
/// restart.
public interface MediaTokens {
  /// Issues a permission. Equal arguments may give equal tokens.
  ///
  /// @param video whose media
  /// @param plan the plan that the media was made by
  /// @param until when it ends; kept to the second
  /// @return the token
  MediaToken issue(VideoId video, PlanId plan, Instant until);

  /// Verifies a token. It costs microseconds and asks nobody.
  ///
  /// @param token from an address
  /// @return what it permits, or that it permits nothing
  Verdict verify(MediaToken token);

  /// What a token turns out to be.
  sealed interface Verdict {
    /// It was issued here and has not ended.
    ///
    /// @param video whose media may be fetched
    /// @param plan by which it was made
    record Valid(VideoId video, PlanId plan) implements Verdict {}

    /// It was issued here and has ended.
    record Expired() implements Verdict {}

    /// It was not issued here, or was changed.
    record Forged() implements Verdict {}
  }
}
