package origin.usecases.upkeep;

import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.upkeep.Flaw;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Sha256;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytesBroken;

/// Reads an uploaded original and compares it with what was received and recorded.
final class OneSource {
  private final Upkeep.Needs needs;
  private final Count count;

  OneSource(Upkeep.Needs needs, Count count) {
    this.needs = needs;
    this.count = count;
  }

  void examine(SourceId source, Notes notes) {
    Optional<Upload> upload = needs.uploads().find(UploadId.of(source));
    if (upload.isEmpty()) {
      notes.add(
          Flaw.SOURCE_MISSING,
          ObjectNames.upload(UploadId.of(source)),
          "its upload is not recorded");
    } else {
      examine(upload.get(), notes);
    }
  }

  void examine(Upload upload, Notes notes) {
    count.source();
    try {
      switch (upload) {
        case Upload.Receiving receiving -> receiving(receiving, notes);
        case Upload.Joining _ -> {}
        case Upload.Complete complete -> whole(complete, complete.digest(), notes);
        case Upload.Closed closed -> whole(closed, closed.digest(), notes);
      }
    } catch (UploadBytesBroken unreadable) {
      notes.add(Flaw.SOURCE_DAMAGED, name(upload), String.valueOf(unreadable.getMessage()));
    }
  }

  private void receiving(Upload.Receiving receiving, Notes notes) {
    ByteCount held = needs.bytes().held(receiving.id());
    if (receiving.acknowledged().exceeds(held)) {
      notes.add(
          Flaw.SOURCE_DAMAGED,
          name(receiving),
          held.value() + " bytes of the " + receiving.acknowledged().value() + " that came");
    }
  }

  private void whole(Upload upload, Optional<Sha256> recorded, Notes notes) {
    ByteCount held = needs.bytes().held(upload.id());
    if (held.equals(ByteCount.ZERO)) {
      notes.add(Flaw.SOURCE_MISSING, name(upload), "none of its bytes are there");
    } else if (!held.equals(upload.length())) {
      notes.add(
          Flaw.SOURCE_DAMAGED, name(upload), held.value() + " bytes of " + upload.length().value());
    } else {
      compare(upload, recorded, notes);
    }
  }

  private void compare(Upload upload, Optional<Sha256> recorded, Notes notes) {
    Optional<Sha256> digest = needs.bytes().digest(upload.id());
    if (digest.isEmpty()) {
      notes.add(Flaw.SOURCE_DAMAGED, name(upload), "a part is not what was received");
    } else if (recorded.isPresent() && !recorded.equals(digest)) {
      notes.add(Flaw.SOURCE_DAMAGED, name(upload), "its digest is not the recorded one");
    }
  }

  private static String name(Upload upload) {
    return ObjectNames.upload(upload.id());
  }
}
