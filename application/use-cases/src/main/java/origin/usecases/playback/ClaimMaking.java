package origin.usecases.playback;

import java.time.Duration;
import origin.domain.accounts.ClientAddress;

/// Lets whoever asks for a segment that nobody has made yet have it made, within bounds.
///
/// Making costs a node far more than sending, so that an address that has one thing after another
/// made must wait in the end. What is stored is never claimed.
public interface ClaimMaking {
  /// Claims one making.
  ///
  /// @param by where the asker speaks from
  Outcome claim(ClientAddress by);

  /// What comes of it.
  sealed interface Outcome {
    /// It may be made.
    record Granted() implements Outcome {}

    /// This address has had too much made lately.
    ///
    /// @param retryAfter when it is worth asking again, more than zero
    record Overdrawn(Duration retryAfter) implements Outcome {}
  }
}
