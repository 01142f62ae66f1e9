package origin.filesystem.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that really fills up while bytes come: a small one in memory, that only a process in a
/// name space of its own sees.
class FullDiskIT {
  private static final String MOUNT = "mount -t tmpfs -o size=24m none \"$0\" && exec \"$@\"";

  @TempDir private Path folder;

  @Test
  void losesNothingThatWasAcknowledgedAndGoesOnOnceThereIsRoom()
      throws IOException, InterruptedException {
    assumeTrue(mayMount(), "this machine lets nobody mount a small disk (unshare -rm): NOT TESTED");

    List<String> told =
        AnotherProcess.run(onSmallDisk(AnotherProcess.command(DiskFiller.class, folder.toString())))
            .lines()
            .toList();

    assertThat(told.getFirst()).startsWith("DiskFull[held=");
    assertThat(told.get(1)).as("what is held").isEqualTo(told.getFirst());
    assertThat(told.get(2)).startsWith("DiskFull");
    assertThat(told.get(3)).isEqualTo("Kept[held=" + DiskFiller.LENGTH + "]");
    assertThat(told.getLast()).isEqualTo(Digests.result(sent()).hex());
  }

  private List<String> onSmallDisk(List<String> command) {
    List<String> inside = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", MOUNT));
    inside.add(folder.toString());
    inside.addAll(command);
    return inside;
  }

  private boolean mayMount() throws InterruptedException {
    try {
      AnotherProcess.run(onSmallDisk(List.of("true")));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static MessageDigest sent() throws IOException {
    MessageDigest digest = Digests.sha256();
    digest.update(new Sender(0).readNBytes((int) DiskFiller.LENGTH));
    return digest;
  }
}
