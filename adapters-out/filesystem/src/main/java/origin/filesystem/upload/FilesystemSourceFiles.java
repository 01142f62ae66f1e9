package origin.filesystem.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.upload.UploadId;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;

/// Originals where their uploads left them, each with its normalised form beside it.
public final class FilesystemSourceFiles implements SourceFiles {
  private final SourceFolders folders;

  /// @param root the folder of originals
  public FilesystemSourceFiles(Path root) {
    this.folders = new SourceFolders(root);
  }

  @Override
  public SourceReading open(SourceId source) {
    return openFile(source, folders.bytes(UploadId.of(source)))
        .orElseThrow(() -> new SourceUnavailable(source));
  }

  @Override
  public Optional<SourceReading> openNormalised(SourceId source) {
    return openFile(source, folders.normalised(UploadId.of(source)));
  }

  /// Moved beside the original first, which copies where it was made on another disk; the last step
  /// is a change of name, which is all or nothing.
  @Override
  public void keepNormalised(SourceId source, Path made) {
    Path kept = folders.normalised(UploadId.of(source));
    try {
      if (Files.notExists(folders.bytes(UploadId.of(source)))) {
        throw new SourceUnavailable(source);
      }
      if (Files.notExists(kept)) {
        Path beside = Files.createTempFile(folders.folder(UploadId.of(source)), "making", ".tmp");
        Files.move(made, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, kept, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.deleteIfExists(made);
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  private static Optional<SourceReading> openFile(SourceId source, Path file) {
    try {
      return Optional.of(FileReading.open(source, file));
    } catch (NoSuchFileException nothingThere) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }
}
