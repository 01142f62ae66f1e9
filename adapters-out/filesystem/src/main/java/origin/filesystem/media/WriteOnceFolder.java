package origin.filesystem.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.MediaStoreFull;

/// Files that appear whole or not at all and never change, a few that are replaced whole, and
/// folders that go in one step.
///
/// What is written comes to `incoming` first, on the same filesystem, and is linked to its place
/// when it is complete and synced: a link never replaces a file, so the first one wins. What a
/// crash left in `incoming` is removed at the next start.
final class WriteOnceFolder {
  private final Path incoming;

  private WriteOnceFolder(Path incoming) {
    this.incoming = incoming;
  }

  /// Makes what is missing, and removes what an earlier life left half done.
  static WriteOnceFolder open(Path incoming) {
    WriteOnceFolder opened = new WriteOnceFolder(incoming);
    try {
      Files.createDirectories(incoming);
      opened.sweep();
      return opened;
    } catch (IOException e) {
      throw new MediaStoreBroken("the media store cannot be opened at " + incoming, e);
    }
  }

  /// The folder as another program has opened it, who may be writing.
  static WriteOnceFolder beside(Path incoming) {
    return new WriteOnceFolder(incoming);
  }

  /// Puts a file into an existing folder, unless it is there already or the folder is not.
  void put(Path place, ByteBuffer bytes) {
    if (Files.exists(place)) {
      return;
    }
    Path draft = draft();
    try {
      try {
        write(draft, bytes);
        Files.createLink(place, draft);
        sync(folderOf(place));
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (FileAlreadyExistsException e) {
      // the first one stays
    } catch (NoSuchFileException e) {
      requireFolderGone(place, e);
    } catch (IOException e) {
      throw broken(place, e);
    }
  }

  /// Makes sure that so many bytes are free.
  ///
  /// @throws MediaStoreFull where they are not
  void requireRoom(Path place, long bytes) {
    try {
      if (Files.getFileStore(incoming).getUsableSpace() < bytes) {
        throw new MediaStoreFull("only what is kept free is left for " + place);
      }
    } catch (IOException e) {
      throw broken(place, e);
    }
  }

  /// Puts a file into an existing folder in the place of the one that is there, in one step;
  /// nothing happens where the folder is not.
  void replace(Path place, ByteBuffer bytes) {
    Path draft = draft();
    try {
      try {
        write(draft, bytes);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        sync(folderOf(place));
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (NoSuchFileException e) {
      requireFolderGone(place, e);
    } catch (IOException e) {
      throw broken(place, e);
    }
  }

  /// Makes the folder of a file and those above it, for good.
  void makeFor(Path place) {
    make(folderOf(place));
  }

  /// Makes a folder unless the one above it is gone.
  void makeWithin(Path folder) {
    if (Files.isDirectory(folderOf(folder))) {
      makeOnly(folder);
    }
  }

  private void make(Path folder) {
    if (!Files.isDirectory(folder)) {
      make(folderOf(folder));
      makeOnly(folder);
    }
  }

  private void makeOnly(Path folder) {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectory(folder);
      sync(folderOf(folder));
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      // somebody else was faster, or the folder above is gone: either way a put tells
    } catch (IOException e) {
      throw broken(folder, e);
    }
  }

  /// Removes a folder with all that is in it: it is out of sight at once and gone a little later.
  void remove(Path folder) {
    Path grave = draft();
    try {
      Files.move(folder, grave, StandardCopyOption.ATOMIC_MOVE);
      sync(folderOf(folder));
      delete(grave);
    } catch (NoSuchFileException e) {
      // it is gone already
    } catch (IOException e) {
      throw broken(folder, e);
    }
  }

  /// Removes the files of a folder, which stays: who puts one at the same time finds it there.
  void removeFilesOf(Path folder) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      for (Path file : found) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // there are none
    } catch (IOException e) {
      throw broken(folder, e);
    }
  }

  /// Removes a file.
  void removeFile(Path file) {
    try {
      if (Files.deleteIfExists(file)) {
        sync(folderOf(file));
      }
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  /// Whether a byte that is written can be read again.
  boolean keepsAByte() {
    Path draft = draft();
    try {
      try {
        write(draft, ByteBuffer.wrap(new byte[] {42}));
        return Files.readAllBytes(draft)[0] == 42;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      return false;
    }
  }

  private void write(Path draft, ByteBuffer bytes) throws IOException {
    try (FileChannel file =
        FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      ByteBuffer rest = bytes.duplicate();
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(false);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    }
  }

  private void sweep() throws IOException {
    try (Stream<Path> left = Files.list(incoming)) {
      for (Path path : left.toList()) {
        delete(path);
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Path draft() {
    return incoming.resolve(UUID.randomUUID().toString());
  }

  private static Path folderOf(Path path) {
    Path folder = path.getParent();
    if (folder == null) {
      throw new IllegalArgumentException("nothing lies above " + path);
    }
    return folder;
  }

  private static void requireFolderGone(Path place, NoSuchFileException missing) {
    if (Files.isDirectory(folderOf(place))) {
      throw broken(place, missing);
    }
  }

  private static MediaStoreBroken broken(Path place, IOException cause) {
    return isFull(cause)
        ? new MediaStoreFull("no room left for " + place, cause)
        : new MediaStoreBroken("the media store failed at " + place, cause);
  }

  /// The platform tells these two only by their texts, ENOSPC and EDQUOT.
  private static boolean isFull(IOException e) {
    String text = String.valueOf(e.getMessage());
    return text.contains("No space left on device") || text.contains("Disk quota exceeded");
  }
}
