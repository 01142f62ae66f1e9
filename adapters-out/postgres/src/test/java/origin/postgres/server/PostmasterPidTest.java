package origin.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterPidTest {

  private static final String READY =
      "4711\n/data/cluster\n1700000000\n54321\n\n127.0.0.1\n 123 456\nready   \n";

  @TempDir private Path folder;

  @Test
  void tellsProcessPortAndReadiness() throws IOException {
    assertThat(PostmasterPid.readFrom(written(READY)))
        .contains(new PostmasterPid(4711, 54321, true));
  }

  @Test
  void isNotReadyWhileItStarts() throws IOException {
    assertThat(PostmasterPid.readFrom(written(READY.replace("ready   ", "starting"))))
        .contains(new PostmasterPid(4711, 54321, false));
  }

  @Test
  void isNothingWithoutAFile() throws IOException {
    assertThat(PostmasterPid.readFrom(folder.resolve("none"))).isEmpty();
  }

  @Test
  void isReadHoweverLittleOfItIsWritten() throws IOException {
    var withoutStatus = READY.indexOf("ready");
    for (var length = 0; length <= withoutStatus; length++) {
      var said = PostmasterPid.readFrom(written(READY.substring(0, length)));
      assertThat(said.filter(PostmasterPid::ready)).isEmpty();
    }
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("postmaster.pid"), text);
  }
}
