package origin.ports.accounts;

import java.time.Duration;
import java.util.Optional;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.EmailAddress;

/// Counts what strangers try, so that nobody can guess passwords or make accounts without end.
///
/// Wrong passwords are counted per account and address, and with a wider ceiling per address; all
/// sign-ins, right or wrong, per address with the widest; sign-ups per address, of which 60 an hour
/// are always allowed. An attempt is counted when it is claimed, so that many at the same time
/// cannot slip through together. Counts may be forgotten early (by a restart), never kept longer
/// than their time.
public interface Attempts {

  /// Claims one attempt to sign in to `account` from `from`.
  ///
  /// @return nothing where it may go ahead; otherwise how long to wait, more than zero, and nothing
  ///   was counted
  Optional<Duration> claimSignIn(EmailAddress account, ClientAddress from);

  /// Tells that the attempt claimed last was right: it no longer counts as wrong, nor do the wrong
  /// ones on this account from this address before it.
  void signedIn(EmailAddress account, ClientAddress from);

  /// Claims one sign-up from `from`.
  ///
  /// @return nothing where it may go ahead; otherwise how long to wait, more than zero, and nothing
  ///   was counted
  Optional<Duration> claimSignUp(ClientAddress from);
}
