package origin.filesystem.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.upload.UploadId;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;

/// Uploaded originals as files, where [FilesystemUploadBytes] received them.
public final class FilesystemSourceFiles implements SourceFiles {
  private final SourceFolders folders;

  /// Reads what uploads have left in a folder.
  ///
  /// @param root the folder of originals
  public FilesystemSourceFiles(Path root) {
    this.folders = new SourceFolders(root);
  }

  @Override
  public SourceReading open(SourceId source) {
    requireThere(source);
    return FileReading.open(source, folders.bytes(UploadId.of(source)));
  }

  @Override
  public Optional<SourceReading> openNormalised(SourceId source) {
    Path file = folders.normalised(UploadId.of(source));
    return Files.isRegularFile(file)
        ? Optional.of(FileReading.open(source, file))
        : Optional.empty();
  }

  @Override
  public void keepNormalised(SourceId source, Path made) {
    UploadId id = UploadId.of(source);
    requireThere(source);
    try {
      Path fresh = Files.createTempFile(folders.folder(id), "normalised-", ".part");
      try {
        takeOver(made, fresh);
        giveName(fresh, folders.normalised(id));
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  /// A folder that is there without what every folder of originals holds is the empty place of a
  /// disk that is not mounted: that passes.
  private void requireThere(SourceId source) {
    if (Files.isRegularFile(folders.bytes(UploadId.of(source)))) {
      return;
    }
    if (folders.areMounted()) {
      throw new SourceMissing(source);
    }
    throw new SourceUnavailable(source);
  }

  private static void takeOver(Path made, Path fresh) throws IOException {
    Files.move(made, fresh, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(false);
    }
  }

  /// A second name for a whole file appears at once and only where there is none, which no way of
  /// moving it does.
  private static void giveName(Path fresh, Path name) throws IOException {
    try {
      Files.createLink(name, fresh);
    } catch (FileAlreadyExistsException keptBefore) {
      // The first stays.
    } catch (NoSuchFileException erasedMeanwhile) {
      throw new IOException("the source was erased", erasedMeanwhile);
    }
  }
}
