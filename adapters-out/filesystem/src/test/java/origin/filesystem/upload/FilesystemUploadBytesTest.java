package origin.filesystem.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.upload.UploadBytesContract;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.upload.Part;
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

  @Test
  void twoUploadsOfOneFileTakeTheRoomOfOne() throws IOException {
    receive("first");
    receive("second");

    bytes.storeOnce(new UploadId("second"), new UploadId("first"));

    assertThat(Files.isSameFile(file("first"), file("second"))).isTrue();
    assertThat(file("first").getParent())
        .isDirectoryNotContaining(path -> path.getFileName().toString().contains("again"));
  }

  @Test
  void whatWasReadTakesThePlaceOfWhatWasDamagedMeanwhile() throws IOException {
    receive("first");
    receive("second");
    Files.writeString(file("first"), "a?c");

    bytes.storeOnce(new UploadId("second"), new UploadId("first"));

    assertThat(bytes.digest(new UploadId("first")))
        .isPresent()
        .isEqualTo(bytes.digest(new UploadId("second")));
  }

  private void receive(String id) {
    var abc = new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII));
    bytes.append(
        new UploadId(id), new ByteCount(3), new Part(ByteCount.ZERO, Optional.empty(), abc));
  }

  private Path file(String id) {
    return root.resolve(id).resolve("bytes");
  }
}
