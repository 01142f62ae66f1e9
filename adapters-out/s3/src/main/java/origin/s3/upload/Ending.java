package origin.s3.upload;

import origin.domain.upload.ByteCount;
import origin.ports.upload.Appended;

/// How the client's side of a part ended.
enum Ending {
  COMPLETE,
  BEYOND,
  BROKEN,
  SUPERSEDED;

  Appended told(long held) {
    var count = new ByteCount(held);
    return switch (this) {
      case COMPLETE -> new Appended.Kept(count);
      case BEYOND -> new Appended.Beyond(count);
      case BROKEN -> new Appended.BrokenOff(count);
      case SUPERSEDED -> new Appended.TakenOver(count);
    };
  }
}
