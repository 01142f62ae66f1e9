package origin.usecases.transcoding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Run;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Segments;
import origin.ports.transcoding.Transcoder;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;
import origin.ports.transcoding.Urgency;

/// Looks into the media store what is missing, and makes the next run of it.
final class RunMaking implements MakeRun {
  /// From so many failures in a row on, renditions are tried one by one to find the one that fails.
  private static final int FAILURES_TOGETHER = 3;

  /// After so many failures in a row, when nothing at all works, what is missing is lost.
  private static final int MOST_FAILURES = 8;

  private final Transcoder transcoder;
  private final Plans plans;
  private final Segments segments;
  private final LostRenditions lost;
  private final MakingPolicy policy;
  private final Patience<PlanId> patience = new Patience<>();

  RunMaking(
      Transcoder transcoder,
      Plans plans,
      Segments segments,
      LostRenditions lost,
      MakingPolicy policy) {
    this.transcoder = transcoder;
    this.plans = plans;
    this.segments = segments;
    this.lost = lost;
    this.policy = policy;
  }

  @Override
  public Outcome make(PlanId id) {
    return plans.find(id).map(this::make).orElseGet(Outcome.Gone::new);
  }

  private Outcome make(Plan plan) {
    Set<RenditionName> losses = lost.of(plan.id()).keySet();
    Optional<Run> next = wanted(plan, losses);
    if (next.isEmpty()) {
      return complete(plan, losses);
    }
    tryToMake(plan, next.get());
    return plans.keeps(plan.id()) ? new Outcome.Progressed() : new Outcome.Gone();
  }

  private Optional<Run> wanted(Plan plan, Set<RenditionName> losses) {
    return switch (policy) {
      case AT_ONCE -> Run.next(plan, segments.stored(plan.id()), losses);
      case ON_DEMAND -> Optional.empty();
    };
  }

  private static Outcome complete(Plan plan, Set<RenditionName> losses) {
    Set<Rendition> gone =
        plan.renditions().stream()
            .filter(rendition -> losses.contains(rendition.name()))
            .collect(toUnmodifiableSet());
    return new Outcome.Complete(gone, !gone.containsAll(plan.video()));
  }

  private void tryToMake(Plan plan, Run run) {
    try {
      make(plan, run);
      patience.forget(plan.id());
    } catch (TranscodingStopped e) {
      throw e;
    } catch (TranscodingFailed e) {
      int failures = patience.fails(plan.id());
      if (failures < FAILURES_TOGETHER) {
        throw e;
      }
      makeOneByOne(plan, run, failures, e);
    }
  }

  private void make(Plan plan, Run run) {
    switch (transcoder.make(
        plan, run.renditions(), run.range(), Urgency.BACKGROUND, storeOf(plan))) {
      case Transcoder.Making.Complete() -> {}
      case Transcoder.Making.Dropped() -> {}
      case Transcoder.Making.Damaged(var rendition, var segment, var detail) ->
          lost.lose(plan.id(), rendition, "segment " + segment + ": " + detail);
      case Transcoder.Making.OtherEncoder(var rendition, var detail) ->
          lost.lose(plan.id(), rendition, "another encoder: " + detail);
    }
  }

  /// What fails while something else works is lost; where nothing works, it is this machine that
  /// fails, and that is worth waiting for, for a while.
  private void makeOneByOne(Plan plan, Run run, int failures, RuntimeException last) {
    Set<RenditionName> failing =
        run.renditions().stream()
            .filter(rendition -> !works(plan, new Run(run.range(), Set.of(rendition))))
            .collect(toUnmodifiableSet());
    if (failing.containsAll(run.renditions()) && failures < MOST_FAILURES) {
      throw last;
    }
    failing.forEach(
        rendition -> lost.lose(plan.id(), rendition, String.valueOf(last.getMessage())));
    patience.forget(plan.id());
  }

  private boolean works(Plan plan, Run run) {
    try {
      make(plan, run);
      return true;
    } catch (TranscodingStopped e) {
      throw e;
    } catch (TranscodingFailed _) {
      return false;
    }
  }

  private SegmentSink storeOf(Plan plan) {
    return new SegmentSink() {
      @Override
      public void take(RenditionName rendition, int segment, ByteBuffer bytes) {
        segments.put(new SegmentName(plan.id(), rendition, segment), bytes);
      }

      @Override
      public boolean stillWanted() {
        return plans.keeps(plan.id());
      }
    };
  }
}
