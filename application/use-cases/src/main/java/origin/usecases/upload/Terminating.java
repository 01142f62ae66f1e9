package origin.usecases.upload;

import origin.domain.accounts.Actor;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.Uploads;

/// Removes what is unfinished, and closes what is complete.
final class Terminating implements TerminateUpload {
  private final Gate gate;
  private final Uploads uploads;
  private final Removal removal;

  Terminating(Gate gate, Uploads uploads, Removal removal) {
    this.gate = gate;
    this.uploads = uploads;
    this.removal = removal;
  }

  @Override
  public Outcome terminate(Actor actor, UploadId id) {
    return switch (gate.pass(actor, id, uploads::findToChange)) {
      case Gate.Passage.SignInFirst _ -> new Outcome.SignInFirst();
      case Gate.Passage.NotFound _ -> new Outcome.NotFound();
      case Gate.Passage.Over _ -> end(uploads.findToChange(id).orElseThrow());
      case Gate.Passage.Open(Upload upload) -> end(upload);
    };
  }

  private Outcome end(Upload upload) {
    switch (upload) {
      case Upload.Receiving _, Upload.Joining _ -> removal.remove(upload);
      case Upload.Complete complete -> uploads.keep(complete.close());
      case Upload.Closed _ -> throw new IllegalStateException("nobody finds a closed upload");
    }
    return new Outcome.Terminated();
  }
}
