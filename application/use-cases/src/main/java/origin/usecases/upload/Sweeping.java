package origin.usecases.upload;

import java.lang.System.Logger.Level;
import java.time.InstantSource;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;

/// Discards, one by one, what has lain untouched.
///
/// An upload's row is there before its first byte and an id is never used twice, so what has no row
/// now will never have one.
final class Sweeping implements SweepUploads {
  private static final System.Logger LOG = System.getLogger(Sweeping.class.getName());

  private final UploadBytes bytes;
  private final Discarding discarding;
  private final InstantSource clock;
  private final UploadPolicy policy;

  Sweeping(UploadBytes bytes, Discarding discarding, InstantSource clock, UploadPolicy policy) {
    this.bytes = bytes;
    this.discarding = discarding;
    this.clock = clock;
    this.policy = policy;
  }

  @Override
  public int sweep() {
    return bytes.untouchedSince(clock.instant().minus(policy.lifetime())).stream()
        .mapToInt(this::tryToDiscard)
        .sum();
  }

  private int tryToDiscard(UploadId id) {
    try {
      return discarding.discard(id) ? 1 : 0;
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, () -> "what is left of upload " + id + " stays for now", broken);
      return 0;
    }
  }
}
