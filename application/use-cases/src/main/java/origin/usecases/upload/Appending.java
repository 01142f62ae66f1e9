package origin.usecases.upload;

import origin.domain.accounts.Actor;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;

/// Takes a part in between two transactions: one that admits it and one that enters what is held.
/// None is open while bytes flow.
final class Appending implements AppendToUpload {
  private final UploadBytes bytes;
  private final Admitting admitting;
  private final Entering entering;

  /// Admits a part, in a transaction.
  @FunctionalInterface
  interface Admitting {
    Admission.Decision admit(Actor actor, UploadId id, Delivery delivery);
  }

  Appending(UploadBytes bytes, Admitting admitting, Entering entering) {
    this.bytes = bytes;
    this.admitting = admitting;
    this.entering = entering;
  }

  @Override
  public Outcome append(Actor actor, UploadId id, Delivery delivery) {
    return switch (admitting.admit(actor, id, delivery)) {
      case Admission.Decision.Refused(Outcome outcome) -> outcome;
      case Admission.Decision.Admitted(ByteCount length) -> append(id, length, delivery.part());
    };
  }

  private Outcome append(UploadId id, ByteCount length, Part part) {
    return switch (bytes.append(id, length, part)) {
      case Appended.Kept(ByteCount held) -> entered(id, held);
      case Appended.BrokenOff(ByteCount held) -> cutShort(id, held);
      case Appended.TakenOver(ByteCount held) -> cutShort(id, held);
      case Appended.Elsewhere(ByteCount held) -> new Outcome.Elsewhere(held);
      case Appended.Mismatched _ -> new Outcome.Mismatched();
      case Appended.DiskFull(ByteCount held) -> new Outcome.DiskFull(held);
      case Appended.Busy _ -> new Outcome.Busy();
    };
  }

  private Outcome cutShort(UploadId id, ByteCount held) {
    return entering.acknowledge(id, held).isPresent()
        ? new Outcome.CutShort(held)
        : new Outcome.NotFound();
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
