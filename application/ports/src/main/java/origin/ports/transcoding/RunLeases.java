package origin.ports.transcoding;

import java.time.Instant;
import java.util.List;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RunLease;

/// Who is at work on what: the attempts at runs that were not brought to an end.
///
/// Takes part in the running transaction; without one each call is a transaction of its own. When
/// the store cannot be reached, every method throws the adapter's own unchecked exception and
/// nothing is changed.
public interface RunLeases {
  /// The leases of a plan, live or run out, in no order.
  ///
  /// @param plan whose
  /// @return the leases as last kept
  List<RunLease> of(PlanId plan);

  /// The leases of a plan in order to change them: nobody else gets them this way until the
  /// transaction ends, also where there are none.
  ///
  /// @param plan whose
  /// @return the leases as last kept
  List<RunLease> ofToChange(PlanId plan);

  /// Keeps a lease as it is now, a new one or a changed one.
  ///
  /// @param lease what to keep
  void keep(RunLease lease);

  /// Moves the end of a lease on, unless it was removed, as it is when somebody takes the run over.
  ///
  /// @param lease which
  /// @param until from when on somebody else may take the run
  /// @return whether the lease is still kept
  boolean extend(LeaseId lease, Instant until);

  /// Removes a lease; removing one that is not there changes nothing.
  ///
  /// @param lease which
  void remove(LeaseId lease);

  /// Removes those that are for viewers ([RunLease#isForViewer]) and ran out, of all plans.
  ///
  /// @param now the time
  void removeOldForViewers(Instant now);

  /// Removes all leases of a plan.
  ///
  /// @param plan whose
  void forget(PlanId plan);
}
