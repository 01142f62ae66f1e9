package origin.usecases.publishing;

import origin.domain.accounts.Actor;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PosterId;

/// Lets a creator choose the picture that stands for a video.
@FunctionalInterface
public interface ChoosePoster {
  /// Chooses one; everybody is given its address from then on.
  ///
  /// @param actor who asks
  /// @param id names the video
  /// @param poster one of those listed
  /// @return the changed video, or why not
  Outcome choose(Actor actor, VideoId id, PosterId poster);

  /// What came of it.
  sealed interface Outcome {
    /// It is chosen.
    ///
    /// @param now the video and its channel as they are now
    record Chosen(Published now) implements Outcome {}

    /// The video has no such picture.
    record NoSuchPoster() implements Outcome {}

    /// There is no such video, or none that this person knows of.
    record NotFound() implements Outcome {}

    /// The person sees it but may not change it.
    record NotYours() implements Outcome {}
  }
}
