package origin.filesystem.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
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
import origin.ports.transcoding.MediaStoreFull;
import origin.ports.upload.Part;

class FilesystemSourceFilesTest implements SourceFilesContract {
  @TempDir private Path root;
  private FilesystemUploadBytes uploads;
  private SourceFiles sources;

  @BeforeEach
  void open() {
    uploads = new FilesystemUploadBytes(root, ByteCount.ZERO);
    sources = new FilesystemSourceFiles(root, ByteCount.ZERO);
  }

  @Test
  void aFolderWhoseDiskIsNotMountedHasLostNothing(@TempDir Path empty) {
    assertThatExceptionOfType(SourceUnavailable.class)
        .isThrownBy(
            () ->
                new FilesystemSourceFiles(empty, ByteCount.ZERO)
                    .open(new SourceId("source-1"))
                    .close())
        .isNotInstanceOf(SourceMissing.class);
  }

  @Test
  void aNormalisedFormLeavesTheReserveFreeAndTellsSo(@TempDir Path made) throws IOException {
    SourceId id = new SourceId("source-1");
    store(id, new byte[1]);
    Path form = Files.writeString(made.resolve("form"), "normalised");
    ByteCount everything = new ByteCount(Long.MAX_VALUE);

    assertThatExceptionOfType(MediaStoreFull.class)
        .isThrownBy(() -> new FilesystemSourceFiles(root, everything).keepNormalised(id, form));

    assertThat(sources.openNormalised(id)).isEmpty();
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
