package origin.usecases.publishing;

import origin.domain.accounts.Actor;
import origin.domain.publishing.VideoId;

/// Finds one video for somebody.
@FunctionalInterface
public interface FindVideo {
  /// Finds a video that this person may see.
  ///
  /// @param actor who asks
  /// @param id names the video
  /// @return the video, or nothing: whether a hidden video exists is not told
  Outcome find(Actor actor, VideoId id);

  /// What came of it.
  sealed interface Outcome {
    /// Here it is.
    ///
    /// @param found the video and its channel
    /// @param own whether the one who asks may change it
    record Found(Published found, boolean own) implements Outcome {}

    /// There is none, or none for this person.
    record NotFound() implements Outcome {}
  }
}
