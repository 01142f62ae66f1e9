package origin.usecases.publishing;

import origin.domain.accounts.Actor;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PosterId;

/// Lets a creator hand in a picture of their own, which then stands for the video.
@FunctionalInterface
public interface HandInPoster {
  /// Makes a poster of the picture and chooses it. It takes the place of what was handed in before.
  ///
  /// @param actor who asks
  /// @param id names the video
  /// @param picture a JPEG, PNG or WebP file
  /// @return the changed video, or why not
  Outcome handIn(Actor actor, VideoId id, byte[] picture);

  /// What came of it.
  sealed interface Outcome {
    /// It stands for the video.
    ///
    /// @param now the video and its channel as they are now
    /// @param poster its name
    record Chosen(Published now, PosterId poster) implements Outcome {}

    /// It is no picture of a format that is taken, or a damaged one.
    record NoPicture() implements Outcome {}

    /// It has too many bytes or pixels.
    record TooLarge() implements Outcome {}

    /// The video cannot be played yet, or not any more.
    record NotPlayable() implements Outcome {}

    /// Nothing can be made now; trying again is right.
    record NotNow() implements Outcome {}

    /// There is no such video, or none that this person knows of.
    record NotFound() implements Outcome {}

    /// The person sees it but may not change it.
    record NotYours() implements Outcome {}
  }
}
