package origin.usecases.accounts;

/// Clears away what is left of sessions that expired by themselves. To be done now and then; nobody
/// notices when.
public interface ForgetExpiredSessions {

  /// Clears them away.
  void forget();
}
