package origin.ports.work;

import java.time.Instant;
import java.util.Optional;

/// Remembers how intents were answered, so that who asks again is answered the same.
///
/// Every call is part of the running transaction, which there must be: an intent is remembered
/// exactly when the changes that were made for it are kept.
public interface Intents {

  /// Claims an intent for the running transaction.
  ///
  /// Of several who claim the same name at the same time one goes first. The others wait until its
  /// transaction is over; then they see its answer or, where it was undone or let go, go next. A
  /// name whose time was over at `now` is free again.
  ///
  /// @return nothing where it is claimed now; otherwise what is remembered, and nothing is changed
  Optional<Remembered> claim(Intent intent, Instant now);

  /// Remembers the answer to an intent that this transaction has claimed.
  void keep(Intent intent, String answer);

  /// Lets go of an intent that this transaction has claimed: whoever asks again begins anew.
  void letGo(Intent intent);

  /// Forgets every intent whose time is over at `now`.
  void forgetExpired(Instant now);

  /// An intent that was answered.
  ///
  /// @param content the digest of what it said
  /// @param answer the answer, as it was kept
  record Remembered(String content, String answer) {}
}
