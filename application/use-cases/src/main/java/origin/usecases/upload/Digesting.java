package origin.usecases.upload;

import java.util.Optional;
import java.util.stream.Stream;
import origin.domain.timeline.SourceId;
import origin.domain.upload.Sha256;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;
import origin.ports.work.Transactions;

/// Reads the source outside of any transaction, then keeps its digest, by which it is known again.
final class Digesting implements DigestSource {
  private final Transactions transactions;
  private final Uploads uploads;
  private final UploadBytes bytes;

  Digesting(Transactions transactions, Uploads uploads, UploadBytes bytes) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.bytes = bytes;
  }

  @Override
  public Outcome digest(SourceId source) {
    UploadId id = UploadId.of(source);
    if (uploads.find(id).isEmpty()) {
      return new Outcome.Gone();
    }
    Optional<Sha256> digest = bytes.digest(id);
    boolean there = transactions.run(() -> keep(id, digest));
    if (!there) {
      return new Outcome.Gone();
    }
    digest.ifPresent(known -> storeOnce(id, known));
    return digest.<Outcome>map(Outcome.Digested::new).orElseGet(Outcome.Damaged::new);
  }

  /// What was read just now takes the place of what its owner sent before: nobody has looked at
  /// that for longer.
  private void storeOnce(UploadId id, Sha256 digest) {
    uploads.find(id).stream()
        .flatMap(upload -> alike(upload, digest))
        .filter(other -> !other.equals(id))
        .forEach(other -> bytes.storeOnce(id, other));
  }

  private Stream<UploadId> alike(Upload upload, Sha256 digest) {
    return uploads.alike(upload.announcement().owner(), upload.length(), digest).stream();
  }

  private boolean keep(UploadId id, Optional<Sha256> digest) {
    Optional<Upload> upload = uploads.findToChange(id);
    digest.ifPresent(
        computed -> upload.map(found -> with(found, computed)).ifPresent(uploads::keep));
    return upload.isPresent();
  }

  private static Upload with(Upload upload, Sha256 digest) {
    return switch (upload) {
      case Upload.Complete complete -> complete.digested(digest);
      case Upload.Closed closed -> closed.digested(digest);
      case Upload.Receiving _, Upload.Joining _ -> upload;
    };
  }
}
