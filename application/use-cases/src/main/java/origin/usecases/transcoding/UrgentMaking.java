package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.ports.timeline.SourceMissing;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder;
import origin.ports.transcoding.Urgency;
import origin.ports.work.Job;

/// Makes one segment for somebody who waits, unless another node is making just that one: then it
/// waits for it.
///
/// One try for one viewer is no verdict: renditions are given up in the background alone. But that
/// a source is gone, or that no encoder fits any more, is nobody's opinion, and is passed on.
final class UrgentMaking {
  private static final System.Logger LOG = System.getLogger(UrgentMaking.class.getName());
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  /// Before that a node of a fleet with several versions of the encoder may be asked that fits.
  private static final int FAILURES_THAT_TELL = 3;

  private final Transcoding.Needs needs;
  private final UrgentLeases leases;
  private final SourceLoss sourceLoss;
  private final Patience<PlanId> patience = new Patience<>();

  UrgentMaking(Transcoding.Needs needs) {
    this.needs = needs;
    this.leases = new UrgentLeases(needs);
    this.sourceLoss = new SourceLoss(needs.segments(), needs.lost());
  }

  /// Returns when the segment is stored, or cannot be made here and now, or nobody wants it any
  /// more.
  void make(Plan plan, SegmentName name, Asked asked) throws InterruptedException {
    while (asked.isWanted() && !isStored(name)) {
      switch (leases.claim(name)) {
        case UrgentLeases.Claim.Ours(var lease) -> {
          make(plan, name, lease, asked);
          return;
        }
        case UrgentLeases.Claim.Theirs() -> Thread.sleep(BETWEEN_LOOKS);
      }
    }
  }

  private boolean isStored(SegmentName name) {
    Optional<Content> stored = needs.segments().open(name);
    stored.ifPresent(Content::close);
    return stored.isPresent();
  }

  private void make(Plan plan, SegmentName name, Optional<RunLease> lease, Asked asked) {
    Optional<Heartbeat> heartbeat =
        lease.map(
            held -> Heartbeat.begin(needs.leases(), held.id(), needs.clock(), RunTaking.TERM));
    try {
      conclude(
          plan,
          name,
          needs
              .transcoder()
              .make(
                  plan,
                  Set.of(name.rendition()),
                  SegmentRange.of(name.index()),
                  Urgency.SOMEBODY_WAITS,
                  storeOf(plan, asked)));
    } catch (SourceMissing gone) {
      sourceLoss.settle(plan);
      needs.jobs().enqueue(new Job.SettleMedia(plan.id()));
      throw gone;
    } finally {
      heartbeat.ifPresent(Heartbeat::close);
      lease.ifPresent(leases::giveBack);
    }
  }

  private void conclude(Plan plan, SegmentName name, Transcoder.Making making) {
    switch (making) {
      case Transcoder.Making.Complete() -> patience.forget(plan.id());
      case Transcoder.Making.Dropped() -> {}
      case Transcoder.Making.Damaged(_, _, var detail) -> couldNotMake(name, detail);
      case Transcoder.Making.OtherEncoder(_, var detail) -> {
        couldNotMake(name, detail);
        outgrown(plan.id());
      }
    }
  }

  private void outgrown(PlanId plan) {
    if (patience.fails(plan) >= FAILURES_THAT_TELL) {
      patience.forget(plan);
      needs.jobs().enqueue(new Job.RenewMedia(plan));
    }
  }

  private static void couldNotMake(SegmentName name, String detail) {
    LOG.log(Level.WARNING, () -> "could not make " + name + ": " + detail);
  }

  private SegmentSink storeOf(Plan plan, Asked asked) {
    return new SegmentSink() {
      @Override
      public void take(RenditionName rendition, int segment, ByteBuffer bytes) {
        needs.segments().put(new SegmentName(plan.id(), rendition, segment), bytes);
      }

      @Override
      public boolean stillWanted() {
        return asked.isWanted();
      }
    };
  }
}
