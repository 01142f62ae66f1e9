package origin.usecases.publishing;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.usecases.transcoding.MeasureProgress;

/// Tells how far a video is, to whoever may see it.
@FunctionalInterface
public interface FollowProcessing {
  /// Looks at it. To follow it, look again: once a second is cheap, however many do.
  ///
  /// @param actor who asks
  /// @param video which
  /// @return how far it is
  Outcome follow(Actor actor, VideoId video);

  /// What comes of it.
  sealed interface Outcome {
    /// How far it is.
    ///
    /// @param video the video, in its state
    /// @param progress how much of it is stored; present once it can be played
    record Followed(Video video, Optional<MeasureProgress.Progress> progress) implements Outcome {}

    /// There is no such video for this person.
    record NotFound() implements Outcome {}
  }
}
