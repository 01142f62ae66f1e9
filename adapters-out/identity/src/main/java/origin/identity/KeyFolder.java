package origin.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The folder in which an installation keeps the keys that it made for itself.
///
/// A key is made when it is first asked for, is on disk before it is used, and stays the same from
/// then on. Folder and files are for the owner alone; a key that others may read is refused.
final class KeyFolder implements Keys {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> NEW_FILE =
      PosixFilePermissions.asFileAttribute(OWNER_ONLY);
  private static final FileAttribute<Set<PosixFilePermission>> NEW_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path folder;

  /// Keys in `folder`, which is made with the first of them.
  KeyFolder(Path folder) {
    this.folder = folder;
  }

  /// The key called `name`, made of random bytes where there is none yet.
  ///
  /// Of several that make the same key at the same time all get the one that was first.
  ///
  /// @throws KeysUnavailable where it cannot be read or kept, or where others may read it
  @Override
  public byte[] key(String name, UnaryOperator<byte[]> maker) {
    Path file = folder.resolve(name);
    try {
      if (Files.notExists(file)) {
        keep(maker.apply(seed()), file);
      }
      return read(file);
    } catch (IOException broken) {
      throw new KeysUnavailable("the key " + file + " can be neither read nor made", broken);
    }
  }

  private static byte[] seed() {
    byte[] seed = new byte[SEED_BYTES];
    new SecureRandom().nextBytes(seed);
    return seed;
  }

  private static byte[] read(Path file) throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new KeysUnavailable(
          "the key " + file + " may be read by others; take that away with chmod 600");
    }
    return Files.readAllBytes(file);
  }

  private void keep(byte[] key, Path file) throws IOException {
    Files.createDirectories(folder, NEW_FOLDER);
    Path draft = folder.resolve("." + UUID.randomUUID());
    try {
      write(key, draft);
      link(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
    sync(folder);
  }

  private static void write(byte[] key, Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), NEW_FILE)) {
      ByteBuffer bytes = ByteBuffer.wrap(key);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// A link appears whole or not at all, and never in the place of another.
  private static void link(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException somebodyWasFirst) {
      if (Files.notExists(file)) {
        throw new NoSuchFileException(file.toString(), null, "it came and went");
      }
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
