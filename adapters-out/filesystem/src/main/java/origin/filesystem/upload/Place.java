package origin.filesystem.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import origin.domain.upload.UploadId;

/// Where uploads are received, and by what rules.
///
/// @param folders their files
/// @param claims who changes them
/// @param disk what they lie on
/// @param pace how often what comes is made durable
record Place(SourceFolders folders, Claims claims, Disk disk, Pace pace) {
  /// How much is held of an upload. Nobody need have claimed it.
  long held(UploadId id) throws IOException {
    try (PartLedger ledger = PartLedger.read(folders.ledger(id))) {
      return ledger.held(Files.size(folders.bytes(id)));
    } catch (NoSuchFileException nothingThere) {
      return 0;
    }
  }
}
