package origin.filesystem.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import origin.domain.upload.ByteCount;

/// The disk that originals lie on.
///
/// @param root a folder on it
/// @param reserve how much of it is never given to uploads, so that everything else can go on
record Disk(Path root, ByteCount reserve) {
  /// Less than this is nothing: file systems need some room for themselves.
  private static final long NOTHING = 64 << 10;

  /// How much uploads may still take.
  ByteCount room() throws IOException {
    return new ByteCount(usable()).minus(reserve);
  }

  boolean hasRoom() throws IOException {
    return room().exceeds(ByteCount.ZERO);
  }

  /// Tells whether something failed because the disk is full. The system's message for it may be in
  /// any language.
  boolean explains(IOException failure) throws IOException {
    return failure instanceof OnlyReserveLeft
        || String.valueOf(failure.getMessage()).contains("No space left")
        || String.valueOf(failure.getMessage()).contains("quota exceeded")
        || usable() < NOTHING;
  }

  /// What is left is not for uploads.
  static final class OnlyReserveLeft extends IOException {
    private static final long serialVersionUID = 1L;

    OnlyReserveLeft() {
      super("only the reserve is left");
    }
  }

  private long usable() throws IOException {
    return Files.getFileStore(root).getUsableSpace();
  }
}
