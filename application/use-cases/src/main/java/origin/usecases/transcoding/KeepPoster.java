package origin.usecases.transcoding;

import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;

/// Takes in a picture that somebody hands in, for it to stand for a video.
@FunctionalInterface
public interface KeepPoster {
  /// Judges the picture, makes a poster of it and stores that; of what was handed in nothing is
  /// kept.
  ///
  /// @param plan whose poster
  /// @param picture all of its bytes
  /// @return its name, or why not
  Outcome keep(PlanId plan, byte[] picture);

  /// What comes of it.
  sealed interface Outcome {
    /// It is stored in every size.
    ///
    /// @param poster its name
    record Kept(PosterId poster) implements Outcome {}

    /// It is no picture of a format that is taken, or a damaged one.
    record NoPicture() implements Outcome {}

    /// It has too many bytes or pixels.
    record TooLarge() implements Outcome {}

    /// Nothing can be made now.
    record NotNow() implements Outcome {}
  }
}
