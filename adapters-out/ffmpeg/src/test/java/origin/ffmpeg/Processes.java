package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The processes that the engine under test runs.
final class Processes {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Processes() {}

  /// Kills everything that runs now, once something does.
  static void killOnceRunning(String program) {
    await(() -> !running(program).isEmpty());
    running(program).forEach(ProcessHandle::destroyForcibly);
  }

  /// The process that runs, once one does.
  static ProcessHandle awaitRunning(String program) {
    await(() -> !running(program).isEmpty());
    return running(program).getFirst();
  }

  static void kill(String program) {
    running(program).forEach(ProcessHandle::destroyForcibly);
  }

  /// Fails if something still runs after a while.
  static void assertNoneLeft() {
    await(() -> running("ffmpeg").isEmpty() && running("ffprobe").isEmpty());
    assertThat(running("ffmpeg")).isEmpty();
    assertThat(running("ffprobe")).isEmpty();
  }

  /// Fails if anything on this machine still runs after a while that was told a word.
  static void awaitNoneTold(String word) {
    BooleanSupplier none =
        () ->
            ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .noneMatch(line -> line.contains(word));
    await(none);
    assertThat(none.getAsBoolean()).isTrue();
  }

  private static List<ProcessHandle> running(String program) {
    return ProcessHandle.current()
        .descendants()
        .filter(
            child ->
                child.info().command().filter(name -> name.endsWith("/" + program)).isPresent())
        .toList();
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }
}
