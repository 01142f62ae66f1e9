package origin.memory.accounts;

import java.util.Optional;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.domain.accounts.ViewerId;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.accounts.Viewers;

/// Viewers in a table. In-memory transactions run one at a time, so finding to change is finding.
public final class InMemoryViewers implements Viewers {
  private final InMemoryTransactions transactions;
  private final Table<ViewerId, Viewer> viewers;

  /// Nobody has an account yet.
  public InMemoryViewers(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.viewers = Table.in(transactions);
  }

  @Override
  public boolean add(Viewer viewer) {
    return transactions.run(
        () -> {
          boolean free = findByEmail(viewer.email()).isEmpty();
          if (free) {
            viewers.put(viewer.id(), viewer);
          }
          return free;
        });
  }

  @Override
  public Optional<Viewer> find(ViewerId id) {
    return viewers.get(id);
  }

  @Override
  public Optional<Viewer> findToChange(ViewerId id) {
    return find(id);
  }

  @Override
  public Optional<Viewer> findByEmail(EmailAddress email) {
    return viewers.rows().stream().filter(viewer -> viewer.email().equals(email)).findFirst();
  }

  @Override
  public void keep(Viewer viewer) {
    transactions.run(
        () -> {
          Viewer before =
              find(viewer.id()).orElseThrow(() -> new IllegalStateException("never added"));
          viewers.put(viewer.id(), withEmailOf(before, viewer));
          return before;
        });
  }

  @Override
  public boolean anybodyIs(Role role) {
    return viewers.rows().stream().anyMatch(viewer -> viewer.roles().contains(role));
  }

  private static Viewer withEmailOf(Viewer before, Viewer viewer) {
    return new Viewer(
        viewer.id(), before.email(), viewer.displayName(), viewer.roles(), viewer.createdAt());
  }
}
