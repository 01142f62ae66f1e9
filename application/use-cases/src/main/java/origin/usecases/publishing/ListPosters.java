package origin.usecases.publishing;

import java.util.List;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PosterId;

/// Shows a creator the pictures that can stand for a video.
@FunctionalInterface
public interface ListPosters {
  /// Lists them.
  ///
  /// @param actor who asks
  /// @param id names the video
  /// @return the pictures, or why not
  Outcome list(Actor actor, VideoId id);

  /// What there is.
  sealed interface Outcome {
    /// These.
    ///
    /// @param video the video
    /// @param posters frames of the film first, then what was handed in
    record Listed(Video.Watchable video, List<PosterId> posters) implements Outcome {}

    /// The video cannot be played, so that there are none.
    record NotPlayable() implements Outcome {}

    /// There is no such video, or none that this person knows of.
    record NotFound() implements Outcome {}

    /// The person sees it but may not change it.
    record NotYours() implements Outcome {}
  }
}
