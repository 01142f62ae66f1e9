package origin.usecases.captions;

import origin.domain.accounts.Actor;
import origin.domain.captions.Caption;
import origin.domain.captions.LanguageTag;
import origin.domain.publishing.VideoId;

/// Hands out captions of a video.
@FunctionalInterface
public interface ReadCaption {
  /// Reads those in one language.
  ///
  /// @param actor who asks
  /// @param video whose captions
  /// @param language which
  /// @return the captions, or nothing
  Outcome read(Actor actor, VideoId video, LanguageTag language);

  /// What came of it.
  sealed interface Outcome {
    /// Here they are.
    ///
    /// @param caption the words and their times
    record Found(Caption caption) implements Outcome {}

    /// There is no such video or none that this person knows of, or it has none in this language.
    record NotFound() implements Outcome {}
  }
}
