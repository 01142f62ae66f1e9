package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import origin.domain.transcoding.MakerId;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;
import origin.ports.transcoding.Urgency;

/// Makes a run that was taken, and writes into its lease what came of it: a run that was made has
/// none any more, one that was not says when it is tried again.
///
/// What throws something else than named here leaves the lease to run out, as a crash does.
final class RunMaking {
  private static final System.Logger LOG = System.getLogger(RunMaking.class.getName());

  /// In a fleet of several versions of the encoder, a maker with the fitting one comes along before
  /// that; where there is none any more, the plan is of no use.
  private static final int ATTEMPTS_TO_FIND_THE_ENCODER = 3;

  private final Transcoding.Needs needs;
  private final Rests rests;
  private final MakingSpeed speed;
  private final Duration term;
  private final SourceLoss sourceLoss;

  RunMaking(Transcoding.Needs needs, Rests rests, MakingSpeed speed, Duration term) {
    this.needs = needs;
    this.rests = rests;
    this.speed = speed;
    this.term = term;
    this.sourceLoss = new SourceLoss(needs.segments(), needs.lost());
  }

  TakenRun.Outcome make(Plan plan, RunLease lease) {
    try {
      Optional<Run> left = left(lease);
      if (left.isEmpty()) {
        needs.leases().remove(lease.id());
        return new TakenRun.Outcome.Ended();
      }
      return conclude(lease, make(plan, left.get(), lease));
    } catch (TranscodingStopped e) {
      handBack(lease);
      throw e;
    } catch (TranscodingFailed e) {
      rests.failed();
      return failed(lease.failed(reason(e), now()), e);
    } catch (SourceMissing e) {
      return sourceGone(plan, lease, e);
    } catch (SourceUnavailable e) {
      rests.failed(plan.id());
      return failed(lease.hindered(reason(e), now()), e);
    } catch (MediaStoreBroken e) {
      rests.failed();
      return failed(lease.hindered(reason(e), now()), e);
    }
  }

  private Optional<Run> left(RunLease lease) {
    return lease
        .run()
        .without(needs.segments().stored(lease.plan()), needs.lost().of(lease.plan()).keySet());
  }

  private Transcoder.Making make(Plan plan, Run run, RunLease lease) {
    String what = told(plan.id(), run);
    LOG.log(
        Level.INFO,
        () ->
            "%s makes %s, attempt %d"
                .formatted(lease.holder().map(MakerId::value).orElse("-"), what, lease.attempt()));
    String came = "did not make ";
    try {
      Transcoder.Making making = makeWatched(plan, run, lease);
      came = making instanceof Transcoder.Making.Complete ? "made " : came;
      return making;
    } finally {
      LOG.log(Level.INFO, came + what);
    }
  }

  /// A run as the log tells of it.
  static String told(PlanId plan, Run run) {
    String renditions =
        run.renditions().stream()
            .map(RenditionName::value)
            .sorted()
            .collect(Collectors.joining(" and "));
    return "segments %d to %d of %s in %s"
        .formatted(run.range().first(), run.range().last(), plan.value(), renditions);
  }

  private Transcoder.Making makeWatched(Plan plan, Run run, RunLease lease) {
    try (Heartbeat heartbeat = Heartbeat.begin(needs.leases(), lease.id(), needs.clock(), term);
        MakingSpeed.Watch watch = speed.begin(plan)) {
      return needs
          .transcoder()
          .make(
              plan,
              run.renditions(),
              run.range(),
              Urgency.BACKGROUND,
              storeOf(plan, heartbeat, watch));
    }
  }

  private TakenRun.Outcome conclude(RunLease lease, Transcoder.Making making) {
    rests.worked(lease.plan());
    return switch (making) {
      case Transcoder.Making.Complete(), Transcoder.Making.Dropped() -> {
        needs.leases().remove(lease.id());
        yield new TakenRun.Outcome.Ended();
      }
      case Transcoder.Making.Damaged(_, var segment, var detail) -> {
        end(lease.faulty("segment " + segment + ": " + detail, now()));
        yield new TakenRun.Outcome.Ended();
      }
      case Transcoder.Making.OtherEncoder(_, var detail) -> {
        end(lease.failed("another encoder: " + detail, now()));
        yield lease.attempt() < ATTEMPTS_TO_FIND_THE_ENCODER
            ? new TakenRun.Outcome.Ended()
            : new TakenRun.Outcome.Outgrown();
      }
    };
  }

  private TakenRun.Outcome failed(RunLease ended, RuntimeException reason) {
    LOG.log(Level.WARNING, () -> "could not make a run of " + ended.plan().value(), reason);
    end(ended);
    return new TakenRun.Outcome.Ended();
  }

  /// Nobody need try again; who looks next finds nothing left to make.
  private TakenRun.Outcome sourceGone(Plan plan, RunLease lease, SourceMissing reason) {
    LOG.log(Level.ERROR, () -> "no run of " + plan.id().value() + " can be made any more", reason);
    sourceLoss.settle(plan);
    needs.leases().remove(lease.id());
    return new TakenRun.Outcome.Ended();
  }

  /// Only while it is still this attempt's: what was taken over has another lease.
  private void end(RunLease ended) {
    needs
        .transactions()
        .run(
            () -> {
              boolean held = needs.leases().extend(ended.id(), ended.until());
              if (held) {
                needs.leases().keep(ended);
              }
              return held;
            });
  }

  /// A thread that was told to stop may not wait for a connection; it is told again afterwards.
  private void handBack(RunLease lease) {
    boolean interrupted = Thread.interrupted();
    try {
      needs.leases().remove(lease.id());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Instant now() {
    return needs.clock().instant();
  }

  private static String reason(RuntimeException failure) {
    return String.valueOf(failure.getMessage());
  }

  private SegmentSink storeOf(Plan plan, Heartbeat heartbeat, MakingSpeed.Watch watch) {
    return new SegmentSink() {
      @Override
      public void take(RenditionName rendition, int segment, ByteBuffer bytes) {
        needs.segments().put(new SegmentName(plan.id(), rendition, segment), bytes);
        watch.stored(rendition, segment);
      }

      @Override
      public boolean stillWanted() {
        return !heartbeat.isLost() && needs.plans().keeps(plan.id());
      }
    };
  }
}
