package origin.filesystem.upload;

import java.time.Duration;

/// How often a part that keeps coming is made durable, so that a kill costs no more than one step.
///
/// @param bytes after how many bytes
/// @param time after how long, where fewer came
record Pace(long bytes, Duration time) {
  /// A kill costs 64 MiB or two seconds, whichever is less.
  static final Pace DEFAULT = new Pace(64L << 20, Duration.ofSeconds(2));
}
