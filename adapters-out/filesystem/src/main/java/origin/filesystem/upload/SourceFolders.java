package origin.filesystem.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import origin.domain.upload.UploadId;

/// Where each upload's files lie. An id is a plain name by its own rules, so no path leads
/// elsewhere.
record SourceFolders(Path root) {
  Path folder(UploadId id) {
    return root.resolve(id.value());
  }

  Path bytes(UploadId id) {
    return folder(id).resolve("bytes");
  }

  Path ledger(UploadId id) {
    return folder(id).resolve("ledger");
  }

  /// The original's normalised form.
  Path normalised(UploadId id) {
    return folder(id).resolve("normalised");
  }

  /// The normalised form of the beginning of an original that arrives.
  Path beginning(UploadId id) {
    return folder(id).resolve("beginning");
  }

  /// Whether this is the folder that was opened for originals, and not a place where its disk is to
  /// be.
  boolean areMounted() {
    return Files.exists(root.resolve(Claims.FILE));
  }

  /// Makes the folder, so that it is there after a power cut.
  void make(UploadId id) throws IOException {
    if (Files.isDirectory(folder(id))) {
      return;
    }
    Files.createDirectories(folder(id));
    forceNames(root);
  }

  /// Every upload of which there is a folder.
  List<UploadId> all() throws IOException {
    try (Stream<Path> names = Files.list(root)) {
      return names.map(Path::getFileName).map(Path::toString).flatMap(SourceFolders::id).toList();
    }
  }

  /// When something in a folder was changed last.
  Instant changedAt(UploadId id) throws IOException {
    FileTime last = Files.getLastModifiedTime(folder(id));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(id))) {
      for (Path file : files) {
        FileTime changed = Files.getLastModifiedTime(file);
        last = changed.compareTo(last) > 0 ? changed : last;
      }
    }
    return last.toInstant();
  }

  /// A name that is no upload's belongs to somebody else.
  private static Stream<UploadId> id(String name) {
    try {
      return Stream.of(new UploadId(name));
    } catch (IllegalArgumentException anotherThing) {
      return Stream.empty();
    }
  }

  /// Makes the names of new files durable.
  static void forceNames(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  void remove(UploadId id) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(id))) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException nothingThere) {
      return;
    }
    Files.deleteIfExists(folder(id));
  }
}
