package origin.filesystem.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import origin.domain.upload.UploadId;

/// Gives a file the name of another one that holds the same bytes. The file system counts names,
/// and frees the bytes with the last.
final class SecondName {
  private static final String FRESH = "bytes-again";

  private SecondName() {}

  /// Lets the names of two uploads' bytes mean one file from now on. Whoever reads by the second
  /// name reads on, and a kill leaves either file under it.
  ///
  /// @param read names the upload whose file stays
  /// @param same names the upload whose file goes
  /// @return false where one of them is not there, or they are not as long
  static boolean give(SourceFolders folders, UploadId read, UploadId same) throws IOException {
    Path file = folders.bytes(read);
    Path name = folders.bytes(same);
    Path fresh = folders.folder(same).resolve(FRESH);
    try {
      if (Files.size(file) != Files.size(name)) {
        return false;
      }
      Files.deleteIfExists(fresh);
      if (!Files.isSameFile(file, name)) {
        Files.createLink(fresh, file);
        Files.move(fresh, name, StandardCopyOption.ATOMIC_MOVE);
        SourceFolders.forceNames(folders.folder(same));
      }
      return true;
    } catch (NoSuchFileException erasedMeanwhile) {
      return false;
    }
  }
}
