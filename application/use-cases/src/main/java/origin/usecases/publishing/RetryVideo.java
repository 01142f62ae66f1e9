package origin.usecases.publishing;

import origin.domain.accounts.Actor;
import origin.domain.publishing.VideoId;

/// Tries once more to make a video that failed, from the same source.
@FunctionalInterface
public interface RetryVideo {
  /// Tries again where the source was kept; from then on it is processed as if it had just come.
  ///
  /// @param actor who asks
  /// @param id names the video
  /// @return what came of it
  Outcome retry(Actor actor, VideoId id);

  /// What came of it.
  sealed interface Outcome {
    /// It is on its way again.
    ///
    /// @param now the video and its channel as they are now
    record Retried(Published now) implements Outcome {}

    /// It did not fail, or only another file helps.
    record NothingToRetry() implements Outcome {}

    /// There is none, or none that this person knows of.
    record NotFound() implements Outcome {}

    /// The person sees it but may not change it.
    record NotYours() implements Outcome {}
  }
}
