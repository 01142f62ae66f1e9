package origin.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The one folder in which a one-machine Origin keeps everything, held by one Origin at a time.
///
/// The lock is the operating system's, on `origin.lock`: it goes with the process, however that
/// ends.
final class DataFolder implements AutoCloseable {
  private final Layout layout;
  private final FileChannel channel;

  private DataFolder(Layout layout, FileChannel channel) {
    this.layout = layout;
    this.channel = channel;
  }

  /// Creates the folder where it is missing and takes hold of it.
  ///
  /// @throws CannotStart when it cannot be written or another Origin holds it
  static DataFolder hold(Layout layout) {
    return hold(layout, "--data");
  }

  /// As [#hold(Layout)].
  ///
  /// @param option names the folder
  static DataFolder hold(Layout layout, String option) {
    Path root = layout.root();
    FileChannel channel = open(root, option);
    if (lock(channel, root) == null) {
      close(channel);
      throw new CannotStart(
          "The data folder "
              + root
              + " is in use by another Origin; stop that one, or name another with "
              + option
              + ".");
    }
    return new DataFolder(layout, channel);
  }

  /// Where what lies in it.
  Layout layout() {
    return layout;
  }

  @Override
  public void close() {
    close(channel);
  }

  private static FileChannel open(Path root, String option) {
    try {
      Files.createDirectories(root);
      return FileChannel.open(
          root.resolve("origin.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new CannotStart(
          "The data folder " + root + " is a file; name a folder with " + option + ".", e);
    } catch (IOException e) {
      throw new CannotStart(
          "The data folder "
              + root
              + " cannot be written; mend its permissions, or name another with "
              + option
              + ".",
          e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel, Path root) {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      close(channel);
      throw new CannotStart("The data folder " + root + " is on a file system without locks.", e);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("cannot let go of the data folder", e);
    }
  }
}
