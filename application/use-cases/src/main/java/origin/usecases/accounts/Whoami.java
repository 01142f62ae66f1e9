package origin.usecases.accounts;

import origin.domain.accounts.Actor;
import origin.domain.accounts.Viewer;

/// Shows somebody their own account.
public interface Whoami {

  /// Shows the account of `actor`.
  Outcome whoami(Actor actor);

  /// What came of it.
  sealed interface Outcome {
    /// The account of the one who asked.
    record Known(Viewer viewer) implements Outcome {}

    /// Whoever asked has no account.
    record Stranger() implements Outcome {}
  }
}
