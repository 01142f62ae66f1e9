package origin.usecases.upload;

import origin.domain.accounts.Actor;
import origin.domain.upload.UploadId;

/// Ends an upload at its owner's wish.
@FunctionalInterface
public interface TerminateUpload {
  /// Ends an upload. Of an unfinished one nothing is left: no bytes, no video. Of a complete one
  /// the video stays; only the upload is not found any more.
  ///
  /// @param actor who asks
  /// @param id names the upload
  /// @return what came of it
  Outcome terminate(Actor actor, UploadId id);

  /// What came of it.
  sealed interface Outcome {
    /// It is gone.
    record Terminated() implements Outcome {}

    /// There is none, or it is somebody else's.
    record NotFound() implements Outcome {}

    /// A guest uploads nothing.
    record SignInFirst() implements Outcome {}
  }
}
