package origin.ffmpeg.launch;

import java.time.Duration;
import java.util.List;

/// What one process may use before it is ended.
///
/// @param memory bytes of address space
/// @param cpu processor time, whole seconds
/// @param wall time from start to end
/// @param fileBytes the largest file it may write; standard output into a pipe does not count
public record Limits(long memory, Duration cpu, Duration wall, long fileBytes) {

  private static final long GIB = 1L << 30;

  /// For looking at a file.
  public static final Limits LOOKING =
      new Limits(2 * GIB, Duration.ofSeconds(60), Duration.ofSeconds(60), 0);

  /// For making a few segments or a picture.
  public static final Limits MAKING =
      new Limits(12 * GIB, Duration.ofMinutes(40), Duration.ofMinutes(30), 0);

  /// For rewriting a whole file.
  public static final Limits REWRITING =
      new Limits(4 * GIB, Duration.ofHours(4), Duration.ofHours(6), 1024 * GIB);

  /// The arguments of `prlimit`.
  List<String> arguments() {
    return List.of(
        "--as=" + memory,
        "--cpu=" + cpu.toSeconds(),
        "--fsize=" + fileBytes,
        "--nofile=64",
        "--core=0");
  }
}
