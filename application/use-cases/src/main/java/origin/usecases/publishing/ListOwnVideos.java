package origin.usecases.publishing;

import origin.domain.accounts.Actor;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// Lists a creator's own videos in every state, newest first by creation.
@FunctionalInterface
public interface ListOwnVideos {
  /// Lists all videos of the channels that this person owns.
  ///
  /// @param actor who asks
  /// @param page how many, and after which
  /// @return one page, or that the person must sign in
  Outcome list(Actor actor, PageRequest page);

  /// What came of it.
  sealed interface Outcome {
    /// Here they are.
    ///
    /// @param page one page
    record Listed(Page<Published> page) implements Outcome {}

    /// A guest owns nothing.
    record SignInFirst() implements Outcome {}
  }
}
