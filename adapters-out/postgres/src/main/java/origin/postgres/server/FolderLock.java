package origin.postgres.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/// Holds a folder for one running Origin; the operating system lets go of it when the process ends,
/// however it ends.
final class FolderLock {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock hold(ServerFolder folder) {
    try {
      var channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new PostgresCannotStart.FolderInUse(folder.home());
      }
      return new FolderLock(channel);
    } catch (IOException cannotLock) {
      throw new PostgresCannotStart.FolderNotWritable(folder.home(), cannotLock);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  void release() {
    try {
      channel.close();
    } catch (IOException cannotClose) {
      throw new UncheckedIOException(cannotClose);
    }
  }
}
