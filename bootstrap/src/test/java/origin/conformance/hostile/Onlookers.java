package origin.conformance.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Looks again and again at the processes of FFmpeg's that an Origin starts, and whether their
/// environment tells a secret of Origin's own.
final class Onlookers implements AutoCloseable {
  private static final long STEP = 20_000_000;

  private final long origin;
  private final String secret;
  private final Set<Long> seen = ConcurrentHashMap.newKeySet();
  private final Set<Long> leaks = ConcurrentHashMap.newKeySet();
  private final Thread watch;

  Onlookers(long origin, String secret) {
    this.origin = origin;
    this.secret = secret;
    this.watch = Thread.ofPlatform().daemon().name("onlookers").start(this::watch);
  }

  /// How many processes were seen.
  int seen() {
    return seen.size();
  }

  /// Those that knew the secret.
  Set<Long> leaks() {
    return Set.copyOf(leaks);
  }

  /// Those that run now.
  List<ProcessHandle> running() {
    return ProcessHandle.of(origin).stream()
        .flatMap(ProcessHandle::descendants)
        .filter(child -> child.info().command().filter(Onlookers::isFfmpeg).isPresent())
        .toList();
  }

  private static boolean isFfmpeg(String command) {
    return command.endsWith("/ffmpeg") || command.endsWith("/ffprobe");
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      for (ProcessHandle child : running()) {
        if (seen.add(child.pid()) && environment(child).contains(secret)) {
          leaks.add(child.pid());
        }
      }
      LockSupport.parkNanos(STEP);
    }
  }

  private static String environment(ProcessHandle child) {
    try {
      Path environment = Path.of("/proc", Long.toString(child.pid()), "environ");
      return Files.readString(environment, StandardCharsets.ISO_8859_1);
    } catch (IOException ended) {
      return "";
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
