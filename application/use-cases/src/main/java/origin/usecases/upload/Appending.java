package origin.usecases.upload;

import java.time.Duration;
import origin.domain.accounts.Actor;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;

/// Takes a part in between two transactions: one that admits it and one that enters what is held.
/// None is open while bytes flow. What has come of a long part is entered meanwhile.
final class Appending implements AppendToUpload {
  private static final Duration PACE = Duration.ofSeconds(1);

  private final UploadBytes bytes;
  private final Admitting admitting;
  private final Entering entering;
  private final DiscardUpload discardUpload;

  /// Admits a part, in a transaction.
  @FunctionalInterface
  interface Admitting {
    Admission.Decision admit(Actor actor, UploadId id, Delivery delivery);
  }

  Appending(
      UploadBytes bytes, Admitting admitting, Entering entering, DiscardUpload discardUpload) {
    this.bytes = bytes;
    this.admitting = admitting;
    this.entering = entering;
    this.discardUpload = discardUpload;
  }

  @Override
  public Outcome append(Actor actor, UploadId id, Delivery delivery) {
    return switch (admitting.admit(actor, id, delivery)) {
      case Admission.Decision.Refused(Outcome outcome) -> outcome;
      case Admission.Decision.Admitted(ByteCount length) -> append(id, length, delivery.part());
    };
  }

  /// An upload that ended after the part was admitted may have been discarded before the part came,
  /// so it is discarded again.
  private Outcome append(UploadId id, ByteCount length, Part part) {
    Outcome outcome = entered(id, length, takeIn(id, length, part));
    discardUpload.discard(id);
    return outcome;
  }

  private Appended takeIn(UploadId id, ByteCount length, Part part) {
    try (Following _ = Following.begin(id, bytes, entering, PACE)) {
      return bytes.append(id, length, part);
    }
  }

  private Outcome entered(UploadId id, ByteCount length, Appended appended) {
    return switch (appended) {
      case Appended.Kept(ByteCount held) -> entered(id, held);
      case Appended.BrokenOff(ByteCount held) -> entered(id, held, new Outcome.CutShort(held));
      case Appended.TakenOver(ByteCount held) -> entered(id, held, new Outcome.CutShort(held));
      case Appended.Beyond(ByteCount held) -> entered(id, held, new Outcome.Beyond(length));
      case Appended.Elsewhere(ByteCount held) -> new Outcome.Elsewhere(held);
      case Appended.Mismatched _ -> new Outcome.Mismatched();
      case Appended.DiskFull(ByteCount held) -> entered(id, held, new Outcome.DiskFull(held));
      case Appended.Busy _ -> new Outcome.Busy();
    };
  }

  private Outcome entered(UploadId id, ByteCount held, Outcome outcome) {
    return entering.acknowledge(id, held).isPresent() ? outcome : new Outcome.NotFound();
  }

  private Outcome entered(UploadId id, ByteCount held) {
    return entering
        .acknowledge(id, held)
        .map(upload -> told(upload, held))
        .orElseGet(Outcome.NotFound::new);
  }

  private static Outcome told(Upload upload, ByteCount held) {
    return switch (upload) {
      case Upload.Receiving receiving -> new Outcome.Accepted(held, receiving.expiresAt());
      case Upload.Complete _, Upload.Closed _, Upload.Joining _ -> new Outcome.Completed(held);
    };
  }
}
