package origin.usecases.upload;

import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;
import origin.ports.work.Transactions;

/// Gives up one upload after the other, each in a transaction of its own.
final class Expiring implements ExpireUploads {
  private static final System.Logger LOG = System.getLogger(Expiring.class.getName());

  private final Transactions transactions;
  private final Uploads uploads;
  private final UploadBytes bytes;
  private final Finishing finishing;
  private final Removal removal;
  private final InstantSource clock;

  Expiring(
      Transactions transactions,
      Uploads uploads,
      UploadBytes bytes,
      Finishing finishing,
      Removal removal,
      InstantSource clock) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.bytes = bytes;
    this.finishing = finishing;
    this.removal = removal;
    this.clock = clock;
  }

  @Override
  public int expire() {
    return uploads.over(clock.instant()).stream().mapToInt(this::tryToGiveUp).sum();
  }

  /// One that cannot be given up now keeps no other from it.
  private int tryToGiveUp(UploadId id) {
    try {
      ByteCount held = bytes.held(id);
      return transactions.run(() -> giveUp(id, held));
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, () -> "upload " + id + " could not be given up", broken);
      return 0;
    }
  }

  /// Looks once more in the transaction: what has grown meanwhile is alive.
  private int giveUp(UploadId id, ByteCount held) {
    Optional<Upload> upload = uploads.findToChange(id);
    if (upload.isEmpty()
        || !(upload.get() instanceof Upload.Receiving receiving)
        || !receiving.isOver(clock.instant())) {
      return 0;
    }
    if (held.exceeds(receiving.acknowledged())) {
      finishing.acknowledge(id, held);
      return 0;
    }
    removal.remove(receiving);
    return 1;
  }
}
