package origin.usecases.upload;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;

/// Tells how far an upload is.
@FunctionalInterface
public interface InspectUpload {
  /// Tells how much is held. Where all bytes are held and the answer that said so was lost with the
  /// server, the upload completes by this.
  ///
  /// @param actor who asks
  /// @param id names the upload
  /// @return the upload, or why not
  Outcome inspect(Actor actor, UploadId id);

  /// What came of it.
  sealed interface Outcome {
    /// Here it is.
    ///
    /// @param upload as it is now
    /// @param held how much is held; empty while pieces are being joined
    record Found(Upload upload, Optional<ByteCount> held) implements Outcome {}

    /// Nothing came for too long, and it was given up.
    record Over() implements Outcome {}

    /// There is none, or it is somebody else's.
    record NotFound() implements Outcome {}

    /// A guest uploads nothing.
    record SignInFirst() implements Outcome {}
  }
}
