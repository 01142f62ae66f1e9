package origin.ffmpeg.launch;

import java.time.Duration;
import java.util.List;

/// What one process may use before it is ended.
///
/// @param memory bytes of address space
/// @param cpu processor time, whole seconds
/// @param wall time from start to end
/// @param fileBytes the largest file it may write
/// @param outputBytes the most that it may write to standard output where that is read by us
public record Limits(long memory, Duration cpu, Duration wall, long fileBytes, long outputBytes) {

  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;
  private static final Duration LONGEST = Duration.ofHours(4);

  /// For looking at a file.
  public static final Limits LOOKING =
      new Limits(2 * GIB, Duration.ofSeconds(60), Duration.ofSeconds(60), 0, 4 * MIB);

  /// For making one picture of another.
  public static final Limits DEPICTING =
      new Limits(3 * GIB, Duration.ofSeconds(30), Duration.ofSeconds(60), 0, 32 * MIB);

  /// For making a few segments.
  public static final Limits MAKING =
      new Limits(12 * GIB, Duration.ofMinutes(40), Duration.ofMinutes(30), 0, 8 * GIB);

  /// For making a few pictures of a film, or telling about them.
  public static final Limits GLANCING =
      new Limits(12 * GIB, Duration.ofMinutes(2), Duration.ofMinutes(2), 0, 32 * MIB);

  /// For listening to a whole film and telling about it.
  public static final Limits LISTENING =
      new Limits(4 * GIB, Duration.ofMinutes(40), Duration.ofMinutes(30), 0, MIB);

  /// For rewriting a whole file, in proportion to it: what was taken over by a small file fills no
  /// disk and burns no hours.
  ///
  /// @param bytes the size of the source
  public static Limits rewriting(long bytes) {
    Duration cpu = Duration.ofMinutes(10).plusSeconds(30 * (bytes / MIB));
    Duration most = cpu.compareTo(LONGEST) < 0 ? cpu : LONGEST;
    return new Limits(4 * GIB, most, most.multipliedBy(2), 64 * MIB + 10 * bytes, 0);
  }

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
