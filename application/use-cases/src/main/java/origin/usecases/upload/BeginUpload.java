package origin.usecases.upload;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.upload.Allowance;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Upload;

/// Announces a file that will come, and makes its video as a draft.
@FunctionalInterface
public interface BeginUpload {
  /// Announces a file. What stands against it is told now, before any byte flows. The same asked
  /// twice with the same key is one upload; something else asked with it is refused.
  ///
  /// A piece makes a video only when something is told about it; a piece that nothing is told about
  /// becomes part of the video of the joined upload.
  ///
  /// @param actor who asks
  /// @param wish what they want to send
  /// @return the upload, or why not
  Outcome begin(Actor actor, Wish wish);

  /// What somebody wants to send.
  ///
  /// @param extent all of a file or a piece of it
  /// @param length how long it is
  /// @param metadata what is told about it
  /// @param key what the client calls this wish
  record Wish(Extent extent, ByteCount length, Metadata metadata, Optional<RequestKey> key) {}

  /// How much of a file comes in one upload.
  enum Extent {
    /// All of it.
    WHOLE,
    /// A piece that is joined with others later.
    PIECE
  }

  /// What came of it.
  sealed interface Outcome {
    /// It may come.
    ///
    /// @param upload the upload, with the video it belongs to
    record Begun(Upload upload) implements Outcome {}

    /// A guest uploads nothing.
    record SignInFirst() implements Outcome {}

    /// The key was used for something else: of another length, another share of a file, or told
    /// about in other words.
    record KeyReused() implements Outcome {}

    /// The upload that the key named is over: its client ended it, or nothing came for too long.
    record Over() implements Outcome {}

    /// A file of length 0 is no video.
    record Empty() implements Outcome {}

    /// What was told cannot be a video.
    ///
    /// @param why a sentence for people
    record Unclear(String why) implements Outcome {}

    /// The person has no such channel.
    ///
    /// @param wanted what was asked for; empty when they have none at all
    record NoChannel(Optional<String> wanted) implements Outcome {}

    /// It is too much.
    ///
    /// @param shortage of what, with figures
    record TooMuch(Allowance.Shortage shortage) implements Outcome {}

    /// The person has too many uploads under way already.
    ///
    /// @param most how many they may have
    record TooMany(int most) implements Outcome {}
  }
}
