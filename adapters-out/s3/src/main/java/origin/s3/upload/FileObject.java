package origin.s3.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import origin.s3.bucket.Bucket;
import origin.s3.bucket.Growing;

/// A file of this machine as an object.
final class FileObject {
  /// S3 takes 10,000 pieces for an object; a longer file gets longer pieces.
  private static final int PIECES = 9_000;

  private static final int PIECE = 8 << 20;

  private FileObject() {}

  /// Stores a file unless there is an object of that name, all or nothing.
  ///
  /// @return false where another was first
  static boolean putFirst(Bucket bucket, String key, Path file, Map<String, String> notes)
      throws IOException {
    long size = Files.size(file);
    if (size <= PIECE) {
      return bucket.putFirst(key, Files.readAllBytes(file), notes);
    }
    Growing growing = bucket.grow(key, notes);
    try (InputStream bytes = Files.newInputStream(file)) {
      int piece = (int) Math.max(PIECE, size / PIECES + 1);
      for (long left = size; left > 0; left -= piece) {
        growing.add(bytes.readNBytes((int) Math.min(piece, left)));
      }
    } catch (IOException | RuntimeException broken) {
      growing.abandon();
      throw broken;
    }
    return growing.completeFirst();
  }
}
