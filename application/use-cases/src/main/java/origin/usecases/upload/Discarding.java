package origin.usecases.upload;

import origin.domain.publishing.VideoId;
import origin.domain.timeline.SourceId;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;
import origin.ports.work.Transactions;

/// Removes bytes after the row that speaks of them.
final class Discarding {
  private final Transactions transactions;
  private final Uploads uploads;
  private final UploadBytes bytes;
  private final Removal removal;

  Discarding(Transactions transactions, Uploads uploads, UploadBytes bytes, Removal removal) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.bytes = bytes;
    this.removal = removal;
  }

  /// Removes bytes that nobody counts on.
  ///
  /// @return false when somebody does
  boolean discard(UploadId id) {
    if (uploads.needs(id)) {
      return false;
    }
    bytes.erase(id);
    return true;
  }

  void discardUploadOf(VideoId video) {
    transactions.run(
        () -> {
          uploads.of(video).ifPresent(removal::remove);
          return video;
        });
  }

  void eraseSource(SourceId source) {
    UploadId id = UploadId.of(source);
    uploads.erase(id);
    bytes.erase(id);
  }
}
