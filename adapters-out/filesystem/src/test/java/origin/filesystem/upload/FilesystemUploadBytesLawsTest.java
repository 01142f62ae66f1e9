package origin.filesystem.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import origin.contracts.upload.UploadBytesLaws;
import origin.domain.upload.ByteCount;
import origin.ports.upload.UploadBytes;

/// With steps so small that many of them fall into each part.
class FilesystemUploadBytesLawsTest implements UploadBytesLaws {
  private final Path root;
  private final UploadBytes bytes;

  FilesystemUploadBytesLawsTest() throws IOException {
    root = Files.createTempDirectory("origin-uploads");
    bytes = new FilesystemUploadBytes(root, ByteCount.ZERO, new Pace(700, Duration.ofMillis(1)));
  }

  @BeforeProperty
  void startEmpty() throws IOException {
    Files.createDirectories(root);
  }

  @AfterProperty
  void leaveNothing() throws IOException {
    Files.delete(root.resolve(Claims.FILE));
    Files.delete(root);
  }

  @Override
  public UploadBytes bytes() {
    return bytes;
  }
}
