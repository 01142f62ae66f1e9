package origin.usecases.upload;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;

/// Looks how much is held, and enters it where a lost answer left the row behind.
final class Inspecting implements InspectUpload {
  private final Gate gate;
  private final Uploads uploads;
  private final UploadBytes bytes;
  private final Entering entering;

  Inspecting(Gate gate, Uploads uploads, UploadBytes bytes, Entering entering) {
    this.gate = gate;
    this.uploads = uploads;
    this.bytes = bytes;
    this.entering = entering;
  }

  @Override
  public Outcome inspect(Actor actor, UploadId id) {
    return switch (gate.pass(actor, id, uploads::find)) {
      case Gate.Passage.SignInFirst _ -> new Outcome.SignInFirst();
      case Gate.Passage.NotFound _ -> new Outcome.NotFound();
      case Gate.Passage.Over _ -> new Outcome.Over();
      case Gate.Passage.Open(Upload upload) -> inspect(upload);
    };
  }

  private Outcome inspect(Upload upload) {
    return switch (upload) {
      case Upload.Joining joining -> new Outcome.Found(joining, Optional.empty());
      case Upload.Complete complete -> new Outcome.Found(complete, Optional.of(complete.length()));
      case Upload.Closed _ -> new Outcome.NotFound();
      case Upload.Receiving receiving -> inspect(receiving);
    };
  }

  private Outcome inspect(Upload.Receiving receiving) {
    ByteCount held = bytes.held(receiving.id());
    Optional<Upload> now =
        held.exceeds(receiving.acknowledged())
            ? entering.acknowledge(receiving.id(), held)
            : Optional.of(receiving);
    return now.<Outcome>map(upload -> new Outcome.Found(upload, Optional.of(held)))
        .orElseGet(Outcome.NotFound::new);
  }
}
