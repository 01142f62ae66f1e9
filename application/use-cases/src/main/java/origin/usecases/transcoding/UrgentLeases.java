package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.MakerId;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.ports.transcoding.SegmentName;

/// Leases on single segments that somebody waits for, among those of the background, which leaves
/// to them what they cover.
///
/// Only who makes the very same run is waited for: a background run would be long in coming to the
/// segment. Where the leases cannot be reached there is none, for what plays must not depend on the
/// database.
final class UrgentLeases {
  private static final System.Logger LOG = System.getLogger(UrgentLeases.class.getName());

  private final Transcoding.Needs needs;
  private final MakerId maker;

  UrgentLeases(Transcoding.Needs needs) {
    this.needs = needs;
    this.maker = new MakerId(needs.ids().next());
  }

  /// Whose a segment is to make.
  sealed interface Claim {
    /// It is for this process to make.
    ///
    /// @param lease what others see; empty where it could not be written
    record Ours(Optional<RunLease> lease) implements Claim {}

    /// Another process is at it.
    record Theirs() implements Claim {}
  }

  Claim claim(SegmentName name) {
    Run run = new Run(SegmentRange.of(name.index()), Set.of(name.rendition()));
    try {
      return needs.transactions().run(() -> claim(name, run));
    } catch (RuntimeException unreachable) {
      LOG.log(Level.WARNING, () -> "no lease on " + name, unreachable);
      return new Claim.Ours(Optional.empty());
    }
  }

  /// What cannot be given back now runs out.
  void giveBack(RunLease lease) {
    try {
      needs.leases().remove(lease.id());
    } catch (RuntimeException unreachable) {
      LOG.log(Level.WARNING, () -> "a lease runs out by itself: " + lease.id(), unreachable);
    }
  }

  private Claim claim(SegmentName name, Run run) {
    Instant now = needs.clock().instant();
    for (RunLease other : needs.leases().ofToChange(name.plan())) {
      if (other.run().equals(run)) {
        if (other.isLive(now) && other.holder().isPresent()) {
          return new Claim.Theirs();
        }
        needs.leases().remove(other.id());
      }
    }
    RunLease lease =
        RunLease.forViewer(
            new LeaseId(needs.ids().next()),
            name.plan(),
            run,
            maker,
            now,
            now.plus(RunTaking.TERM));
    needs.leases().keep(lease);
    return new Claim.Ours(Optional.of(lease));
  }
}
