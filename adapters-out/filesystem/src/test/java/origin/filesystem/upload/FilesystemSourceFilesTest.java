package origin.filesystem.upload;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.timeline.SourceFilesContract;
import origin.domain.timeline.SourceId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.upload.Part;

class FilesystemSourceFilesTest implements SourceFilesContract {
  @TempDir private Path root;
  private FilesystemUploadBytes uploads;
  private SourceFiles sources;

  @BeforeEach
  void open() {
    uploads = new FilesystemUploadBytes(root, ByteCount.ZERO);
    sources = new FilesystemSourceFiles(root);
  }

  @Test
  void aFolderWhoseDiskIsNotMountedHasLostNothing(@TempDir Path empty) {
    assertThatExceptionOfType(SourceUnavailable.class)
        .isThrownBy(() -> new FilesystemSourceFiles(empty).open(new SourceId("source-1")).close())
        .isNotInstanceOf(SourceMissing.class);
  }

  @Override
  public SourceFiles sources() {
    return sources;
  }

  @Override
  public void store(SourceId id, byte[] bytes) {
    uploads.append(
        UploadId.of(id),
        new ByteCount(bytes.length),
        new Part(ByteCount.ZERO, Optional.empty(), new ByteArrayInputStream(bytes)));
  }
}
