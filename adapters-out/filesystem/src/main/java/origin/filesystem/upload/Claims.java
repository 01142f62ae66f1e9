package origin.filesystem.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import origin.domain.upload.UploadId;
import origin.storing.receiving.Digests;

/// Keeps all others, other processes too, from changing an upload while somebody does.
///
/// POSIX gives up a process's locks on a file as soon as the process closes any descriptor of it,
/// so a file that is opened and closed all the time cannot carry one. Here a process opens one file
/// once and keeps it open until it ends, and every upload has a byte of its own in it to lock. The
/// file stays empty, for a byte that is locked need not be there. A process that dies gives up its
/// claims.
///
/// @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html">POSIX,
///   fcntl</a>
final class Claims {
  /// No upload's id: none has a dot.
  static final String FILE = ".claims";

  private static final Map<Path, FileChannel> OPENED = new HashMap<>();

  private final FileChannel file;

  private Claims(FileChannel file) {
    this.file = file;
  }

  /// The claims on the uploads of a folder, the same for everybody in this process.
  static Claims in(Path root) throws IOException {
    return new Claims(opened(root.toRealPath().resolve(FILE)));
  }

  /// Claims an upload, until the lock is closed.
  ///
  /// @return empty when somebody else has claimed it
  Optional<FileLock> claim(UploadId id) throws IOException {
    try {
      return Optional.ofNullable(file.tryLock(placeOf(id), 1, false));
    } catch (OverlappingFileLockException claimedInThisProcess) {
      return Optional.empty();
    }
  }

  private static FileChannel opened(Path path) throws IOException {
    synchronized (OPENED) {
      FileChannel channel = OPENED.get(path);
      if (channel == null) {
        channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        OPENED.put(path, channel);
      }
      return channel;
    }
  }

  /// A number of 62 bits, so that two uploads never meet in one place.
  private static long placeOf(UploadId id) {
    byte[] digest = Digests.sha256().digest(id.value().getBytes(StandardCharsets.US_ASCII));
    return ByteBuffer.wrap(digest).getLong() >>> 2;
  }
}
