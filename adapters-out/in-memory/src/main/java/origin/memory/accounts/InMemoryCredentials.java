package origin.memory.accounts;

import java.util.Optional;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.ViewerId;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.accounts.Credentials;

/// Password hashes in a table.
public final class InMemoryCredentials implements Credentials {
  private final Table<ViewerId, PasswordHash> hashes;

  /// Nobody has a password yet.
  public InMemoryCredentials(InMemoryTransactions transactions) {
    this.hashes = Table.in(transactions);
  }

  @Override
  public void keep(ViewerId viewer, PasswordHash hash) {
    hashes.put(viewer, hash);
  }

  @Override
  public Optional<PasswordHash> find(ViewerId viewer) {
    return hashes.get(viewer);
  }
}
