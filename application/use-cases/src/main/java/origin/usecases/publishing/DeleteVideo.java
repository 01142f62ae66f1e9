package origin.usecases.publishing;

import origin.domain.accounts.Actor;
import origin.domain.publishing.VideoId;

/// Deletes a video for good.
@FunctionalInterface
public interface DeleteVideo {
  /// Deletes a video. It is gone from every list at once; its jobs end, and its bytes go soon
  /// after.
  ///
  /// @param actor who asks
  /// @param id names the video
  /// @return what came of it
  Outcome delete(Actor actor, VideoId id);

  /// What came of it.
  sealed interface Outcome {
    /// It is gone.
    record Deleted() implements Outcome {}

    /// There is none, or none that this person knows of.
    record NotFound() implements Outcome {}

    /// The person sees it but may not delete it.
    record NotYours() implements Outcome {}
  }
}
