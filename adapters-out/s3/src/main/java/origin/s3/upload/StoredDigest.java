package origin.s3.upload;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.storing.receiving.Digests;

/// Reads what is held of an upload once more, computes the digest of the whole, and compares each
/// stretch with the digest from when it was received.
final class StoredDigest {
  private static final int PIECE = 8 << 20;

  private final Stretches stretches;
  private final MessageDigest whole = Digests.sha256();

  StoredDigest(Stretches stretches) {
    this.stretches = stretches;
  }

  /// The digest; empty when nothing is held, or a stretch is not what was received.
  Optional<Sha256> of(UploadId id) {
    List<Stretch> all = stretches.of(id);
    return !all.isEmpty() && all.stream().allMatch(this::agrees)
        ? Optional.of(Digests.result(whole))
        : Optional.empty();
  }

  private boolean agrees(Stretch stretch) {
    MessageDigest own = Digests.sha256();
    for (long at = 0; at < stretch.length(); at += PIECE) {
      int count = (int) Math.min(PIECE, stretch.length() - at);
      Optional<byte[]> bytes = stretches.bucket().take(stretch.key(), at, count);
      if (bytes.isEmpty()) {
        return false;
      }
      whole.update(bytes.get());
      own.update(bytes.get());
    }
    return stretches.digest(stretch).equals(Optional.of(Digests.result(own).hex()));
  }
}
