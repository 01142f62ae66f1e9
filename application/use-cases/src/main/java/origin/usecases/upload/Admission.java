package origin.usecases.upload;

import origin.domain.accounts.Actor;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.publishing.Videos;
import origin.ports.upload.Uploads;
import origin.usecases.upload.AppendToUpload.Delivery;
import origin.usecases.upload.AppendToUpload.Outcome;

/// Decides whether a part may come, before a byte of it is read.
final class Admission {
  private final Gate gate;
  private final Uploads uploads;
  private final Videos videos;

  Admission(Gate gate, Uploads uploads, Videos videos) {
    this.gate = gate;
    this.uploads = uploads;
    this.videos = videos;
  }

  /// What was decided.
  sealed interface Decision {
    record Admitted(ByteCount length) implements Decision {}

    record Refused(Outcome outcome) implements Decision {}
  }

  Decision admit(Actor actor, UploadId id, Delivery delivery) {
    return switch (gate.pass(actor, id, uploads::find)) {
      case Gate.Passage.SignInFirst _ -> new Decision.Refused(new Outcome.SignInFirst());
      case Gate.Passage.NotFound _ -> new Decision.Refused(new Outcome.NotFound());
      case Gate.Passage.Over _ -> new Decision.Refused(new Outcome.Over());
      case Gate.Passage.Open(Upload upload) -> admit(upload, delivery);
    };
  }

  private Decision admit(Upload upload, Delivery delivery) {
    return switch (upload) {
      case Upload.Joining _ -> new Decision.Refused(new Outcome.MadeOfPieces());
      case Upload.Complete complete -> new Decision.Refused(again(complete, delivery));
      case Upload.Closed _ -> new Decision.Refused(new Outcome.NotFound());
      case Upload.Receiving receiving -> admit(receiving, delivery);
    };
  }

  private Decision admit(Upload.Receiving receiving, Delivery delivery) {
    ByteCount at = delivery.part().at();
    ByteCount length = receiving.length();
    boolean elsewhere = at.exceeds(length);
    if (!elsewhere && delivery.size().filter(size -> size.exceeds(length.minus(at))).isPresent()) {
      return new Decision.Refused(new Outcome.Beyond(length));
    }
    receiving.announcement().video().ifPresent(this::beginUploading);
    return new Decision.Admitted(length);
  }

  /// The answer to a part of an upload that has all: the last part again is as good as done.
  private static Outcome again(Upload.Complete complete, Delivery delivery) {
    if (complete.announcement().share() instanceof Share.Joined) {
      return new Outcome.MadeOfPieces();
    }
    return delivery.part().at().equals(complete.length())
        ? new Outcome.Completed(complete.length())
        : new Outcome.Elsewhere(complete.length());
  }

  private void beginUploading(VideoId id) {
    if (videos.find(id).orElse(null) instanceof Video.Draft) {
      videos
          .findToChange(id)
          .filter(Video.Draft.class::isInstance)
          .map(Video.Draft.class::cast)
          .ifPresent(draft -> videos.keep(draft.begin()));
    }
  }
}
