package origin.usecases.upload;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;
import origin.ports.work.Transactions;

/// Gives up one upload after the other, each in a transaction of its own.
final class Expiring implements ExpireUploads {
  private static final int BATCH = 100;

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
    int givenUp = 0;
    List<Upload.Receiving> over = uploads.over(clock.instant(), BATCH);
    while (!over.isEmpty()) {
      for (Upload.Receiving upload : over) {
        givenUp += giveUp(upload.id());
      }
      over = uploads.over(clock.instant(), BATCH);
    }
    return givenUp;
  }

  private int giveUp(UploadId id) {
    ByteCount held = bytes.held(id);
    return transactions.run(() -> giveUp(id, held));
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
