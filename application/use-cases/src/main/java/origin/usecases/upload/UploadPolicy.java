package origin.usecases.upload;

import java.time.Duration;
import java.util.Optional;
import origin.domain.upload.ByteCount;

/// What this installation allows.
///
/// @param largest the largest file that is taken
/// @param quota how much one person may keep; empty when only the disk sets an end
/// @param lifetime how long an unfinished upload is waited for after its last byte
public record UploadPolicy(ByteCount largest, Optional<ByteCount> quota, Duration lifetime) {
  /// @throws IllegalArgumentException when nothing could ever be uploaded
  public UploadPolicy {
    if (largest.equals(ByteCount.ZERO) || !lifetime.isPositive()) {
      throw new IllegalArgumentException("uploads need a size and a lifetime above nothing");
    }
  }
}
