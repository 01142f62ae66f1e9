package origin.filesystem.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;

/// An opened file of the store.
final class FileContent implements Content {
  /// Measured: larger pieces cost more in the web server's buffers than they save in calls.
  private static final int PIECE = 64 * 1024;

  private final Path path;
  private final FileChannel file;
  private final long length;
  private final String version;

  private FileContent(Path path, FileChannel file, long length, String version) {
    this.path = path;
    this.file = file;
    this.length = length;
    this.version = version;
  }

  static Optional<Content> open(Path path) {
    try {
      return Optional.of(opened(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot read " + path, e);
    }
  }

  /// A file of the store never changes, so the time it was written and its length tell it from a
  /// later making under the same name.
  private static Content opened(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      long length = file.size();
      long written = Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS);
      HexFormat hex = HexFormat.of();
      return new FileContent(
          path, file, length, hex.toHexDigits(written) + "-" + Long.toHexString(length));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void copy(long from, long count, OutputStream to) throws IOException {
    Objects.checkFromIndexSize(from, count, length);
    byte[] piece = new byte[(int) Math.min(PIECE, count)];
    long end = from + count;
    for (long at = from; at < end; ) {
      int read = read(at, piece, (int) Math.min(piece.length, end - at));
      to.write(piece, 0, read);
      at += read;
    }
  }

  private int read(long at, byte[] piece, int wanted) {
    try {
      int read = file.read(ByteBuffer.wrap(piece, 0, wanted), at);
      if (read < 0) {
        throw new IOException("the file ends at " + at);
      }
      return read;
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot read " + path, e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot close " + path, e);
    }
  }
}
