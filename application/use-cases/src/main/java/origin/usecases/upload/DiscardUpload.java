package origin.usecases.upload;

import origin.domain.upload.UploadId;

/// Removes what is stored of an upload that is over.
@FunctionalInterface
public interface DiscardUpload {
  /// Removes the bytes. Doing it again has no effect, and neither has it while the upload goes on.
  ///
  /// @param id names the upload
  void discard(UploadId id);
}
