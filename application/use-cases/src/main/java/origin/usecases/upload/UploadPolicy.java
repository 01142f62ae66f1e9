package origin.usecases.upload;

import java.time.Duration;
import java.util.Optional;
import origin.domain.upload.ByteCount;

/// What this installation allows.
///
/// @param largest the largest file that is taken
/// @param quota how much one person may keep; empty when only the disk sets an end
/// @param mostUnfinished how many uploads one person may have under way at a time
/// @param lifetime how long an unfinished upload is waited for after its last byte
public record UploadPolicy(
    ByteCount largest, Optional<ByteCount> quota, int mostUnfinished, Duration lifetime) {
  /// @throws IllegalArgumentException when nothing could ever be uploaded
  public UploadPolicy {
    if (largest.equals(ByteCount.ZERO) || mostUnfinished < 1 || !lifetime.isPositive()) {
      throw new IllegalArgumentException(
          "uploads need a size, a number and a lifetime above nothing");
    }
  }
}
