package origin.ffmpeg.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LauncherIT {

  private static final Path TOOLS = Path.of("target/ffmpeg").toAbsolutePath();
  private static final List<String> FOR_EVER =
      List.of(
          "-v", "error", "-nostdin", "-f", "lavfi", "-i", "testsrc2=s=64x64", "-f", "null", "-");

  @Test
  void endsWhatTakesTooLong() throws Exception {
    var limits = new Limits(1L << 32, Duration.ofSeconds(60), Duration.ofMillis(200), 0, 0);
    try (var launcher = new Launcher(TOOLS, Isolation.LIMITS);
        Running running = launcher.start(command(FOR_EVER, limits))) {
      Running.Ended ended = running.await();

      assertThat(ended.well()).isFalse();
      assertThat(ended).hasToString("took too long");
    }
  }

  @Test
  void endsWhatIsFedWhileNobodyReads() throws Exception {
    List<String> echo = List.of("-v", "error", "-f", "u8", "-i", "fd:", "-f", "u8", "pipe:1");
    var fed = new CountDownLatch(1);
    try (var launcher = new Launcher(TOOLS, Isolation.LIMITS)) {
      ProcessHandle process;
      try (Running running = launcher.start(command(echo, Limits.MAKING))) {
        process = child();
        Thread.startVirtualThread(() -> feedForEver(running, fed));
        assertThat(fed.await(20, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(process.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }
  }

  /// Writes more than pipes hold.
  private static void feedForEver(Running running, CountDownLatch fed) {
    try {
      running.input().write(new byte[1000]);
      fed.countDown();
      while (true) {
        running.input().write(new byte[300_000]);
      }
    } catch (IOException ended) {
      fed.countDown();
    }
  }

  @Test
  void takesItsProcessesAlongAndSaysThatTheyWereStopped() throws Exception {
    ProcessHandle process;
    Running running;
    try (var launcher = new Launcher(TOOLS, Isolation.LIMITS)) {
      running = launcher.start(command(FOR_EVER, Limits.MAKING));
      process = child();
      assertThat(process.isAlive()).isTrue();
    }
    assertThatIOException().isThrownBy(running::await).withMessageContaining("was stopped");
    running.close();

    assertThat(process.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  @Test
  void whatItUsesCountsAsUsedByWhoStartedIt() throws Exception {
    List<String> film =
        List.of(
            "-v",
            "error",
            "-nostdin",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=1280x720:d=30",
            "-f",
            "null",
            "-");
    long before = ticksOfChildren();
    try (var launcher = new Launcher(TOOLS, Isolation.LIMITS);
        Running running = launcher.start(command(film, Limits.MAKING))) {
      assertThat(running.await().well()).isTrue();
    }

    assertThat(ticksOfChildren()).isGreaterThan(before + 10);
  }

  /// The CPU time of all children that have ended and been waited for, in hundredths of a second
  /// (proc(5)).
  private static long ticksOfChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    return Long.parseLong(fields.get(13)) + Long.parseLong(fields.get(14));
  }

  @Test
  void endsWhatAnEarlierLifeLeftRunning(@TempDir Path folder) throws Exception {
    Process left = new ProcessBuilder("sleep", "1000").start();
    Process other = new ProcessBuilder("sleep", "1000").start();
    try {
      var leftovers = new Leftovers(folder);
      leftovers.remember(left.toHandle());
      Files.writeString(folder.resolve(Long.toString(other.pid())), Instant.EPOCH.toString());
      Files.writeString(folder.resolve("not-a-process"), "nonsense");

      new Leftovers(folder).end();

      assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(other.isAlive()).isTrue();
      assertThat(folder).isEmptyDirectory();
    } finally {
      left.destroyForcibly();
      other.destroyForcibly();
    }
  }

  @Test
  void endsWhatWritesTooMuch() throws Exception {
    var limits = new Limits(1L << 32, Duration.ofSeconds(60), Duration.ofSeconds(60), 0, 100_000);
    List<String> chatty =
        List.of("-v", "error", "-f", "lavfi", "-i", "testsrc2=s=64x64", "-f", "rawvideo", "pipe:1");
    try (var launcher = new Launcher(TOOLS, Isolation.LIMITS);
        Running running = launcher.start(command(chatty, limits))) {
      assertThat(running.output().readAllBytes()).hasSize(100_000);

      assertThat(running.await()).hasToString("wrote too much");
    }
  }

  @Test
  void letsASourceOpenNothingElse(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
    Path playlist =
        Files.writeString(folder.resolve("film.m3u8"), "#EXTM3U\n#EXTINF:1,\n" + secret + "\n");
    Path list =
        Files.writeString(folder.resolve("film.mp4"), "ffconcat version 1.0\nfile secret.txt\n");

    assertThat(look(playlist).well()).isFalse();
    assertThat(look(list).well()).isFalse();
  }

  @Test
  void inheritsNoEnvironment() throws Exception {
    try (var launcher = new Launcher(TOOLS, Isolation.LIMITS);
        Running running = launcher.start(command(FOR_EVER, Limits.MAKING))) {
      String environment = Files.readString(Path.of("/proc/" + child().pid() + "/environ"));

      assertThat(environment.split("\0"))
          .isNotEmpty()
          .allMatch(entry -> entry.matches("(LC_ALL|LD_LIBRARY_PATH|PWD)=.*"));
      assertThat(running).isNotNull();
    }
  }

  @Test
  void unpacksOnceAndSharesWhatIsUnpacked(@TempDir Path folder) throws IOException {
    Installation first = Installation.in(folder);
    var unpacked = Files.getLastModifiedTime(first.program("ffmpeg"));
    Installation second = Installation.in(folder);

    assertThat(second).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(second.program("ffmpeg"))).isEqualTo(unpacked);
    assertThat(first.program("ffmpeg")).isExecutable();
  }

  private static Running.Ended look(Path file) throws Exception {
    try (var launcher = new Launcher(TOOLS, Isolation.LIMITS);
        Running running = launcher.start(Command.probing(file, List.of("-show_streams")))) {
      assertThat(new String(running.output().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("secret");
      return running.await();
    }
  }

  /// The FFmpeg that this test started last.
  private static ProcessHandle child() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            child ->
                child.info().command().filter(command -> command.endsWith("/ffmpeg")).isPresent())
        .findFirst()
        .orElseGet(LauncherIT::child);
  }

  private static Command command(List<String> arguments, Limits limits) {
    return new Command("ffmpeg", arguments, Optional.empty(), Optional.empty(), limits, true);
  }
}
