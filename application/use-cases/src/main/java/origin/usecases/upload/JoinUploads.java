package origin.usecases.upload;

import java.util.List;
import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.upload.Allowance;
import origin.domain.upload.Metadata;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;

/// Makes one upload of finished pieces.
@FunctionalInterface
public interface JoinUploads {
  /// Joins pieces. They are used up by it, so asking again answers with the same upload. Something
  /// else asked with the same key is refused. The bytes are put together by a job, however long
  /// that takes.
  ///
  /// Where a piece was announced with metadata, its video is the video; what is told now takes the
  /// place of what was told then under the same key, and the rest stays.
  ///
  /// @param actor who asks
  /// @param wish what they want joined
  /// @return the upload, or why not
  Outcome join(Actor actor, Wish wish);

  /// What somebody wants joined.
  ///
  /// @param pieces the pieces in order
  /// @param metadata what is told about the whole
  /// @param key what the client calls this wish
  record Wish(List<UploadId> pieces, Metadata metadata, Optional<RequestKey> key) {}

  /// What came of it.
  sealed interface Outcome {
    /// The pieces are one upload.
    ///
    /// @param upload it, with its video
    record Joined(Upload upload) implements Outcome {}

    /// A guest uploads nothing.
    record SignInFirst() implements Outcome {}

    /// The key was used for something else: for other pieces or a file, or told about in other
    /// words.
    record KeyReused() implements Outcome {}

    /// The pieces were joined before, and the client has ended what came of it.
    record Over() implements Outcome {}

    /// There is no such piece, or it is somebody else's, or it is a whole upload.
    ///
    /// @param piece which
    record NoSuchPiece(UploadId piece) implements Outcome {}

    /// A piece has not received all its bytes.
    ///
    /// @param piece which
    record Unfinished(UploadId piece) implements Outcome {}

    /// What was told cannot be a video, or the list of pieces none.
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
  }
}
