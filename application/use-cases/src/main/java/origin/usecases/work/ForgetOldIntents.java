package origin.usecases.work;

/// Clears away what was remembered of intents whose time is over.
public interface ForgetOldIntents {
  /// Clears it away.
  void forget();
}
