package origin.usecases.accounts;

import origin.domain.accounts.Viewer;

/// What other features do for somebody who has just joined.
public interface Newcomers {

  /// Welcomes `viewer`, in the transaction that opens the account.
  ///
  /// @return the viewer as the welcome left them
  Viewer welcome(Viewer viewer);
}
