package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import origin.ffmpeg.launch.TooLittleIsolation;

/// FFmpeg is kept away from everything else as far as the machine allows, and no less than
/// demanded.
@Timeout(60)
class IsolationIT {

  private static final Path OURS = Path.of("/proc/self/ns/net");

  @TempDir Path folder;

  @Test
  void isAsStrongAsTheLayerThatItNames() throws Exception {
    Path tools = Understudy.ofFfmpeg(folder, "exec sleep 600");
    try (var launcher = new Launcher(tools, Isolation.LIMITS);
        Running _ = launcher.start(Command.making(List.of(), List.of(), false))) {
      ProcessHandle ffmpeg = Processes.awaitRunning("sleep");
      Path seen = Path.of("/proc", "" + ffmpeg.pid());

      boolean ownNetwork =
          !Files.readSymbolicLink(seen.resolve("ns/net")).equals(Files.readSymbolicLink(OURS));
      assertThat(ownNetwork).isEqualTo(launcher.isolation().compareTo(Isolation.NAMESPACES) >= 0);
      assertThat(Files.readString(seen.resolve("status")).contains("NoNewPrivs:\t1"))
          .isEqualTo(launcher.isolation() != Isolation.LIMITS);
    }
  }

  @Test
  void fallsBackWhereALayerIsForbidden() {
    Path tools =
        Understudy.ofFfmpegAtAll(folder, "grep -q 'NoNewPrivs:.1' /proc/self/status && exit 1");

    try (var launcher = new Launcher(tools, Isolation.LIMITS)) {
      assertThat(launcher.isolation()).isEqualTo(Isolation.LIMITS);
    }
    assertThatExceptionOfType(TooLittleIsolation.class)
        .isThrownBy(() -> new Launcher(tools, Isolation.PRIVILEGES).close())
        .satisfies(little -> assertThat(little.offered()).isEqualTo(Isolation.LIMITS));
  }

  @Test
  void doesNotStartWhereFfmpegDoesNotRunAtAll() {
    Path tools = Understudy.ofFfmpegAtAll(folder, "exit 1");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> new Launcher(tools, Isolation.LIMITS).close())
        .withCauseInstanceOf(IOException.class);
  }
}
