package origin.usecases.captions;

import origin.domain.accounts.Actor;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.LanguageTag;
import origin.domain.publishing.VideoId;

/// Takes a file of captions for a video.
@FunctionalInterface
public interface PutCaption {
  /// Reads the file and makes it the video's captions in one language, in the place of those there
  /// were. Players are told of it within seconds, once the video can be played.
  ///
  /// @param actor who asks
  /// @param video whose captions
  /// @param language which language they are in
  /// @param file all bytes of the file, whatever it is
  /// @return what came of it
  Outcome put(Actor actor, VideoId video, LanguageTag language, byte[] file);

  /// What came of it.
  sealed interface Outcome {
    /// It is kept for good.
    ///
    /// @param track what is told of it
    /// @param added whether there were none in this language before
    record Kept(CaptionTrack track, boolean added) implements Outcome {}

    /// The file cannot be used.
    ///
    /// @param reason one sentence for the person whose file it is
    record Unreadable(String reason) implements Outcome {}

    /// The video has captions in as many languages as a video may have.
    ///
    /// @param most how many
    record TooMany(int most) implements Outcome {}

    /// There is no such video, or none that this person knows of.
    record NotFound() implements Outcome {}

    /// The person sees the video but may not change it.
    record NotYours() implements Outcome {}
  }
}
