package origin.usecases.upload;

import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;

/// Enters how much is held of an upload, in a transaction of its own.
@FunctionalInterface
interface Entering {
  /// The upload as it is now; empty when it is gone.
  Optional<Upload> acknowledge(UploadId id, ByteCount held);
}
