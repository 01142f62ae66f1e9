package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Isolation;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Running;

/// An FFmpeg that an attacker has taken over: it tries what it can, and gets nothing.
@Timeout(60)
class MaliciousFfmpegIT {

  @TempDir Path folder;

  @Test
  void readsNoFileAndChangesNone() throws Exception {
    Path canary = Files.writeString(folder.resolve("canary.txt"), "a canary");

    String said =
        saidBy(
            """
            cat %1$s /etc/passwd; ls -A /root /home /proc
            echo eaten > %1$s; echo egg > %2$s/nest; echo egg > /dev/shm/nest; rm -rf %2$s
            ls -A %2$s /dev/shm
            """
                .formatted(canary, folder));

    assertThat(said).contains("tried").doesNotContain("a canary", "root:", "nest");
    assertThat(canary).hasContent("a canary");
    assertThat(folder.resolve("nest")).doesNotExist();
  }

  @Test
  void reachesNoPort() throws Exception {
    try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port.setSoTimeout(500);

      String said =
          saidBy("bash -c 'echo hello > /dev/tcp/127.0.0.1/%d'".formatted(port.getLocalPort()));

      assertThat(said).contains("tried");
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(port::accept);
    }
  }

  @Test
  void leavesNothingRunning() throws Exception {
    saidBy("(trap '' TERM HUP; sleep 987654) >/dev/null 2>&1 &");

    Processes.awaitNoneTold("987654");
  }

  /// What a program in the place of FFmpeg writes, that does what it is told and ends.
  private String saidBy(String deeds) throws Exception {
    Path tools =
        Understudy.ofFfmpegAtAll(
            folder, "[ \"$1\" = -version ] && exit\n" + deeds + "\necho tried\nexit");
    try (var launcher = new Launcher(tools, Isolation.LIMITS)) {
      assumeTrue(
          launcher.isolation() == Isolation.FILES,
          () -> "NOT TESTED: this machine isolates by " + launcher.isolation() + " only");
      try (Running running = launcher.start(Command.making(List.of(), List.of(), false))) {
        String said = new String(running.output().readAllBytes(), StandardCharsets.UTF_8);
        running.await();
        return said;
      }
    }
  }
}
