package origin.usecases.upload;

import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;

/// Something that happens after a part was admitted and before its first byte is stored.
final class Meanwhile {
  private Runnable event = () -> {};

  void then(Runnable happens) {
    event = happens;
  }

  UploadBytes before(UploadBytes disk) {
    return new Scripted(disk) {
      @Override
      public Appended append(UploadId id, ByteCount length, Part part) {
        Runnable now = event;
        event = () -> {};
        now.run();
        return super.append(id, length, part);
      }
    };
  }
}
