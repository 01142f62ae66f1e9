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
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.transcoding.MediaStoreFull;

/// Uploaded originals as files, where [FilesystemUploadBytes] received them.
public final class FilesystemSourceFiles implements SourceFiles {
  private final SourceFolders folders;
  private final Disk disk;

  /// Reads what uploads have left in a folder.
  ///
  /// @param root the folder of originals
  /// @param reserve how much of the disk normalised forms leave free
  public FilesystemSourceFiles(Path root, ByteCount reserve) {
    this.folders = new SourceFolders(root);
    this.disk = new Disk(root, reserve);
  }

  @Override
  public SourceReading open(SourceId source) {
    requireThere(source);
    return FileReading.open(source, folders.bytes(UploadId.of(source)));
  }

  @Override
  public Optional<SourceReading> openNormalised(SourceId source) {
    return form(source, folders.normalised(UploadId.of(source)));
  }

  @Override
  public Optional<SourceReading> openBeginning(SourceId source) {
    return form(source, folders.beginning(UploadId.of(source)));
  }

  private static Optional<SourceReading> form(SourceId source, Path file) {
    return Files.isRegularFile(file)
        ? Optional.of(FileReading.open(source, file))
        : Optional.empty();
  }

  @Override
  public void keepNormalised(SourceId source, Path made) {
    UploadId id = UploadId.of(source);
    keep(
        source,
        made,
        fresh -> {
          giveName(fresh, folders.normalised(id));
          Files.deleteIfExists(folders.beginning(id));
        });
  }

  @Override
  public void keepBeginning(SourceId source, Path made) {
    Path name = folders.beginning(UploadId.of(source));
    keep(source, made, fresh -> Files.move(fresh, name, StandardCopyOption.ATOMIC_MOVE));
  }

  private interface Naming {
    void name(Path fresh) throws IOException;
  }

  private void keep(SourceId source, Path made, Naming naming) {
    requireThere(source);
    try {
      requireRoom();
      Path folder = folders.folder(UploadId.of(source));
      Path fresh = Files.createTempFile(folder, "normalised-", ".part");
      try {
        takeOver(made, fresh);
        naming.name(fresh);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException broken) {
      throw notKept(source, broken);
    }
  }

  private void requireRoom() throws IOException {
    if (!disk.hasRoom()) {
      throw new Disk.OnlyReserveLeft();
    }
  }

  /// A disk that is full says nothing about the source.
  private RuntimeException notKept(SourceId source, IOException broken) {
    try {
      return disk.explains(broken)
          ? new MediaStoreFull("no room for the normalised form of " + source.value(), broken)
          : new SourceUnavailable(source, broken);
    } catch (IOException worse) {
      return new SourceUnavailable(source, worse);
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
