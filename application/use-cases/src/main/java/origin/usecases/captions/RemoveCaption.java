package origin.usecases.captions;

import origin.domain.accounts.Actor;
import origin.domain.captions.LanguageTag;
import origin.domain.publishing.VideoId;

/// Removes captions of a video.
@FunctionalInterface
public interface RemoveCaption {
  /// Removes those in one language. Players are told no more of them within seconds.
  ///
  /// @param actor who asks
  /// @param video whose captions
  /// @param language which
  /// @return what came of it
  Outcome remove(Actor actor, VideoId video, LanguageTag language);

  /// What came of it.
  sealed interface Outcome {
    /// They are gone.
    record Removed() implements Outcome {}

    /// There is no such video or none that this person knows of, or it has none in this language.
    record NotFound() implements Outcome {}

    /// The person sees the video but may not change it.
    record NotYours() implements Outcome {}
  }
}
