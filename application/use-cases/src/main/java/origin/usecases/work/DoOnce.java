package origin.usecases.work;

import java.util.function.Supplier;
import origin.ports.work.Intent;

/// Does what somebody means to happen once, however often they ask.
///
/// The changes that a deed makes in the database and the answer to it are kept in one transaction:
/// killed at any moment, either both are there afterwards or neither, so that asking again is
/// answered the same or done then, and never done twice. A transaction of the deed joins this one.
/// What a deed changes elsewhere (a marker in the media store, a count in memory) is not undone.
public interface DoOnce {
  /// Does a deed, unless it was done; waits for one that is being done.
  ///
  /// @param intent what is meant
  /// @param deed does it; an exception out of it is passed on, and nothing was changed or
  ///   remembered
  Outcome once(Intent intent, Supplier<Deed> deed);

  /// What came of a deed.
  ///
  /// @param answer is given again to whoever asks again
  /// @param told whether the answer says something of the intent; one that does not (come again
  ///   later, say) is not remembered
  record Deed(String answer, boolean told) {}

  /// What comes of asking.
  sealed interface Outcome {
    /// Done, now or before.
    ///
    /// @param answer the first answer
    record Answered(String answer) implements Outcome {}

    /// Something else was meant under this name.
    record Reused() implements Outcome {}

    /// Too many intents are being seen to; nothing was done.
    record Crowded() implements Outcome {}
  }
}
