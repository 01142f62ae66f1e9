package origin.filesystem.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.filesystem.SmallDisk;
import origin.storing.receiving.Digests;

/// A disk that fills up while bytes come.
class FullDiskIT {
  @TempDir private Path folder;

  @Test
  void losesNothingThatWasAcknowledgedAndGoesOnOnceThereIsRoom()
      throws IOException, InterruptedException {
    List<String> told = new SmallDisk(folder).run(DiskFiller.class);

    assertThat(told.getFirst()).startsWith("DiskFull[held=");
    assertThat(told.get(1)).as("what is held").isEqualTo(told.getFirst());
    assertThat(told.get(2)).startsWith("DiskFull");
    assertThat(told.get(3)).isEqualTo("Kept[held=" + DiskFiller.LENGTH + "]");
    assertThat(told.getLast()).isEqualTo(Digests.result(sent()).hex());
  }

  private static MessageDigest sent() throws IOException {
    MessageDigest digest = Digests.sha256();
    digest.update(new Sender(0).readNBytes((int) DiskFiller.LENGTH));
    return digest;
  }
}
