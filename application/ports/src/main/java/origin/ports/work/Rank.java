package origin.ports.work;

/// Which of two jobs goes first when both are due, the first of these before the last; among equals
/// the one that has waited longer does.
public enum Rank {
  /// Somebody waits for what comes of it.
  SOMEBODY_WAITS,
  /// The sooner the better.
  SOON,
  /// Nobody notices.
  WHENEVER
}
