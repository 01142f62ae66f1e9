package origin.usecases.transcoding;

import java.util.List;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Ladder;
import origin.domain.transcoding.LadderPolicy;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SoundTrack;
import origin.ports.timeline.Prober;
import origin.ports.timeline.ProbingFailed;
import origin.ports.timeline.ProbingStopped;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.Transcoder;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;

/// Probes a source, cuts it, chooses its ladder and keeps the plan.
final class Planning implements PlanSource {
  /// A quarter of an hour, as jobs are tried again: a disk that is being emptied is outlived, a
  /// file that ends everybody who looks at it is not looked at for ever.
  private static final int MOST_FAILURES = 10;

  private final Prober prober;
  private final Transcoder transcoder;
  private final Plans plans;
  private final Extents extents;
  private final LadderPolicy policy;
  private final Patience<SourceId> patience = new Patience<>();

  Planning(
      Prober prober, Transcoder transcoder, Plans plans, Extents extents, LadderPolicy policy) {
    this.prober = prober;
    this.transcoder = transcoder;
    this.plans = plans;
    this.extents = extents;
    this.policy = policy;
  }

  @Override
  public Outcome plan(SourceId source) {
    try {
      Outcome outcome = find(source);
      patience.forget(source);
      return outcome;
    } catch (ProbingStopped | TranscodingStopped e) {
      throw e;
    } catch (SourceMissing gone) {
      patience.forget(source);
      return new Outcome.Refused(SourceProblem.LOST);
    } catch (ProbingFailed | SourceUnavailable | TranscodingFailed e) {
      if (patience.fails(source) < MOST_FAILURES) {
        throw e;
      }
      patience.forget(source);
      return new Outcome.GivenUp();
    }
  }

  private Outcome find(SourceId source) {
    PlanId id = PlanId.of(source);
    Optional<Plan> kept = plans.find(id).filter(_ -> extents.of(id).isEmpty());
    return kept.isPresent() ? new Outcome.Planned(kept.get()) : probe(source);
  }

  private Outcome probe(SourceId source) {
    return switch (prober.probe(source)) {
      case Prober.Probed.Refused(var problem) -> new Outcome.Refused(problem);
      case Prober.Probed.Found found -> new Outcome.Planned(kept(PlanId.of(source), source, found));
    };
  }

  /// The plan of a whole source. One that was made of its beginning stays where the rest kept what
  /// the beginning had promised, and goes on to the end where the beginning told no more than
  /// itself; else the source gets a successor of it.
  private Plan kept(PlanId id, SourceId source, Prober.Probed.Found found) {
    Plan plan = plan(id, source, found);
    Plan kept = plans.keep(plan);
    return plan.isLike(kept)
        ? kept
        : prolonged(kept, found)
            .or(() -> id.successor(source).map(next -> kept(next, source, found)))
            .orElse(kept);
  }

  private Optional<Plan> prolonged(Plan kept, Prober.Probed.Found found) {
    return extents
        .of(kept.id())
        .filter(
            segments ->
                plan(kept.id(), kept.source(), found.leavingTheEndOpen()).continues(kept, segments))
        .map(
            _ -> {
              Plan whole = kept.along(Timeline.plan(found.frames()));
              plans.prolong(whole);
              return whole;
            });
  }

  /// The plan of what was found in a source; it is not kept.
  Plan plan(PlanId id, SourceId source, Prober.Probed.Found found) {
    Timeline timeline = Timeline.plan(found.frames());
    List<Rendition> renditions =
        transcoder.prepare(source, timeline, Ladder.plan(found.facts(), timeline, policy));
    return new Plan(
        id,
        source,
        timeline,
        renditions.stream().filter(made -> made.recipe() instanceof Recipe.Video).toList(),
        renditions.stream().filter(made -> made.recipe() instanceof Recipe.Audio).toList(),
        SoundTrack.of(found.facts()));
  }
}
