package origin.ports.work;

/// Who does a job. Each crew of a worker has hands of its own, so that what is quick never waits
/// for what takes long.
public enum Crew {
  /// What takes moments, and what somebody waits for.
  ERRANDS,
  /// What takes minutes.
  LONG_WORK
}
