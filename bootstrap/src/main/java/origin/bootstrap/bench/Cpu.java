package origin.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// CPU time and memory of processes, as Linux counts them (proc(5)).
final class Cpu {
  private static final double TICKS_A_SECOND = 100;
  private static final double QUIET = 0.05;
  private static final int USER = 11;
  private static final int WAITED_FOR_SYSTEM = 14;

  private Cpu() {}

  /// CPU-seconds that a process, all below it, and all that ended below it have used so far.
  static double secondsOf(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
        .mapToDouble(handle -> ownAndEnded(handle.pid()))
        .sum();
  }

  /// Waits until a process does next to nothing, a minute at most; so that what it still does of an
  /// earlier round is not counted as the next one's.
  static void awaitQuiet(long pid) {
    double before = secondsOf(pid);
    for (int second = 0; second < 60; second++) {
      LockSupport.parkNanos(1_000_000_000L);
      double now = secondsOf(pid);
      if (now - before < QUIET) {
        return;
      }
      before = now;
    }
  }

  /// Resident memory of one process, in bytes.
  static long residentBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static double ownAndEnded(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      return fields.subList(USER, WAITED_FOR_SYSTEM + 1).stream().mapToLong(Long::parseLong).sum()
          / TICKS_A_SECOND;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      // the process ended between being listed and being read; its parent counts it from now on
      return 0;
    }
  }
}
