package origin.memory.transcoding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RunLease;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.transcoding.RunLeases;

/// Leases in a map. Changes are serialised by the in-memory transactions, so finding to change is
/// finding.
public final class InMemoryRunLeases implements RunLeases {
  private final InMemoryTransactions transactions;
  private final Table<LeaseId, RunLease> kept;

  /// No leases yet; they take part in transactions.
  public InMemoryRunLeases(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.kept = Table.in(transactions);
  }

  @Override
  public List<RunLease> of(PlanId plan) {
    return kept.rows().stream().filter(lease -> lease.plan().equals(plan)).toList();
  }

  /// The leases of all plans.
  public List<RunLease> all() {
    return kept.rows();
  }

  @Override
  public List<RunLease> ofToChange(PlanId plan) {
    return of(plan);
  }

  @Override
  public void keep(RunLease lease) {
    kept.put(lease.id(), lease);
  }

  @Override
  public boolean extend(LeaseId lease, Instant until) {
    return transactions.run(
        () -> {
          Optional<RunLease> found = kept.get(lease);
          found.ifPresent(held -> kept.put(lease, held.extended(until)));
          return found.isPresent();
        });
  }

  @Override
  public void remove(LeaseId lease) {
    kept.remove(lease);
  }

  @Override
  public void removeOldForViewers(Instant now) {
    kept.rows().stream()
        .filter(lease -> lease.isForViewer() && !lease.isLive(now))
        .forEach(lease -> kept.remove(lease.id()));
  }

  @Override
  public void forget(PlanId plan) {
    of(plan).forEach(lease -> kept.remove(lease.id()));
  }
}
