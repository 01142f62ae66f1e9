package origin.usecases.captions;

import java.util.List;
import origin.domain.accounts.Actor;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.UnusableTrack;
import origin.domain.publishing.VideoId;

/// Lists the captions of one video, for whoever looks after them.
@FunctionalInterface
public interface ListCaptions {
  /// Lists them.
  ///
  /// @param actor who asks
  /// @param video whose captions
  /// @return the list, or nothing
  Outcome list(Actor actor, VideoId video);

  /// What came of it.
  sealed interface Outcome {
    /// Here it is.
    ///
    /// @param tracks by language
    /// @param unusable captions in the video's file that are no text
    record Listed(List<CaptionTrack> tracks, List<UnusableTrack> unusable) implements Outcome {}

    /// There is no such video, or none that this person knows of.
    record NotFound() implements Outcome {}
  }
}
