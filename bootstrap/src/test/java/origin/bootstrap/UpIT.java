package origin.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;

/// `origin up` as an operator meets it: what keeps it from starting, how it ends, how it comes
/// back.
class UpIT {

  @TempDir private Path folder;

  @Test
  void saysInOneLineThatItsPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(folder, taken.getLocalPort(), "Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void saysInOneLineThatItsFolderCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertRefused(file.resolve("data"), 0, "cannot be written");
  }

  @Test
  void saysInOneLineThatAnotherHoldsItsFolder() {
    DataFolder held = DataFolder.hold(Layout.of(folder));
    try {
      assertRefused(folder, 0, "in use by another Origin");
    } finally {
      held.close();
    }
  }

  @Test
  void stopsAllThatItStarted() {
    RunningOrigin origin = RunningOrigin.up(folder);
    List<ProcessHandle> started =
        ProcessHandle.of(origin.pid()).orElseThrow().descendants().toList();

    int status = origin.stop();

    assertThat(status).isIn(0, 143);
    assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void losesNothingWhenItIsKilled() {
    Person ada;
    try (RunningOrigin origin = RunningOrigin.up(folder)) {
      ada = Person.signUp(origin.address(), "ada");
      origin.kill();
    }

    try (RunningOrigin again = RunningOrigin.up(folder)) {
      assertThat(ada.at(again.address()).get("/api/v1/me").get("displayName").asString())
          .isEqualTo("ada");
    }
  }

  private static void assertRefused(Path data, int port, String reason) {
    RunningOrigin origin =
        RunningOrigin.launch(
            Map.of(), List.of("up", "--data", data.toString(), "--port", Integer.toString(port)));

    assertThat(origin.exitStatus()).isEqualTo(1);
    assertThat(
            Eventually.see(
                "its last words", Duration.ofSeconds(30), origin::said, said -> !said.isEmpty()))
        .singleElement()
        .asString()
        .startsWith("origin: ")
        .contains(reason);
  }
}
