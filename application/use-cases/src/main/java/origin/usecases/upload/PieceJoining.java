package origin.usecases.upload;

import java.util.Optional;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;
import origin.ports.work.Job;
import origin.ports.work.Jobs;
import origin.ports.work.Transactions;

/// Copies the pieces' bytes outside of any transaction, then enters that they are one file.
final class PieceJoining implements JoinPieces {
  private final Transactions transactions;
  private final Uploads uploads;
  private final UploadBytes bytes;
  private final Finishing finishing;
  private final Jobs jobs;

  PieceJoining(
      Transactions transactions,
      Uploads uploads,
      UploadBytes bytes,
      Finishing finishing,
      Jobs jobs) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.bytes = bytes;
    this.finishing = finishing;
    this.jobs = jobs;
  }

  @Override
  public void join(UploadId id) {
    if (uploads.find(id).orElse(null) instanceof Upload.Joining joining
        && joining.announcement().share() instanceof Share.Joined share) {
      bytes.join(id, share.pieces());
      transactions.run(() -> enter(id, share));
    }
  }

  private Optional<Upload> enter(UploadId id, Share.Joined share) {
    Optional<Upload> upload = uploads.findToChange(id);
    if (upload.isPresent() && upload.get() instanceof Upload.Joining joining) {
      finishing.joined(joining);
      share.pieces().forEach(piece -> jobs.enqueue(new Job.DiscardUpload(piece)));
    }
    if (upload.isEmpty()) {
      jobs.enqueue(new Job.DiscardUpload(id));
    }
    return upload;
  }
}
