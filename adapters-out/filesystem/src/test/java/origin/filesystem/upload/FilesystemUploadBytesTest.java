package origin.filesystem.upload;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.upload.UploadBytesContract;
import origin.domain.upload.ByteCount;
import origin.ports.upload.UploadBytes;

class FilesystemUploadBytesTest implements UploadBytesContract {
  @TempDir private Path root;
  private UploadBytes bytes;

  @BeforeEach
  void open() {
    bytes = new FilesystemUploadBytes(root, ByteCount.ZERO);
  }

  @Override
  public UploadBytes bytes() {
    return bytes;
  }

  /// No disk has room beyond such a reserve.
  @Override
  public void fillDisk() {
    bytes = new FilesystemUploadBytes(root, new ByteCount(Long.MAX_VALUE));
  }

  @Override
  public void clearDisk() {
    open();
  }
}
