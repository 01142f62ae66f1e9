package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a process was started as.
///
/// @param words the program and its arguments; none where no such process runs
record RunningCommand(List<String> words) {

  private static final Path PROC = Path.of("/proc");

  RunningCommand {
    words = List.copyOf(words);
  }

  /// The command of a process, as far as this machine tells.
  ///
  /// Linux is asked directly: unlike the JDK's answer, its own tells a process that runs from one
  /// that has ended and that nobody has collected, as happens in containers without an init.
  static RunningCommand of(long pid) {
    return Files.isDirectory(PROC) ? toldByLinux(pid) : toldByTheJdk(pid);
  }

  private static RunningCommand toldByLinux(long pid) {
    try {
      var line = Files.readString(PROC.resolve(Long.toString(pid)).resolve("cmdline"));
      return new RunningCommand(line.isEmpty() ? List.of() : List.of(line.split("\0")));
    } catch (IOException noSuchProcess) {
      return new RunningCommand(List.of());
    }
  }

  private static RunningCommand toldByTheJdk(long pid) {
    return new RunningCommand(
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().commandLine())
            .map(line -> List.of(line.split(" ")))
            .orElse(List.of()));
  }

  boolean isRunning() {
    return !words.isEmpty();
  }

  boolean isPostgresOn(Path cluster) {
    return isRunning()
        && Path.of(words.getFirst()).endsWith("postgres")
        && words.contains(cluster.toString());
  }
}
