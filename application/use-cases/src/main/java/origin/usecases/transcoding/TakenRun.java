package origin.usecases.transcoding;

/// A run that nobody else makes meanwhile.
@FunctionalInterface
public interface TakenRun {
  /// Makes and stores it, once. When this cannot be done here or now, somebody tries again later.
  ///
  /// @return how it ended
  /// @throws origin.ports.transcoding.TranscodingStopped if this process stops; somebody else takes
  ///   the run at once
  Outcome make();

  /// How it ended.
  sealed interface Outcome {
    /// It was made, or will be tried again.
    record Ended() implements Outcome {}

    /// Nobody has an encoder any more that fits the plan: it needs a successor.
    record Outgrown() implements Outcome {}
  }
}
