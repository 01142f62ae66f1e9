package origin.usecases.publishing;

import java.util.Optional;
import java.util.function.Consumer;
import origin.domain.publishing.Video;
import origin.domain.timeline.SourceProblem;
import origin.domain.transcoding.Plan;
import origin.ports.work.Job;
import origin.usecases.transcoding.PlanArrival;
import origin.usecases.transcoding.PlanSource;

/// Looks at the whole of what played before its last byte came. Nearly always it keeps the plan
/// that its beginning promised, and goes to its end from then on.
final class VideoSettling {
  private final Processing.Needs needs;
  private final PlanSource sources;
  private final PlanArrival arriving;
  private final VideoRenewal renewal;

  VideoSettling(
      Processing.Needs needs, PlanSource sources, PlanArrival arriving, VideoRenewal renewal) {
    this.needs = needs;
    this.sources = sources;
    this.arriving = arriving;
    this.renewal = renewal;
  }

  void settle(Video.Playable early) {
    switch (sources.plan(early.source())) {
      case PlanSource.Outcome.Planned(var plan) when plan.id().equals(early.plan()) -> {
        whole(early, plan);
        arriving.settle(plan.id());
      }
      case PlanSource.Outcome.Planned(var other) -> renewal.move(early, other);
      case PlanSource.Outcome.Refused(var problem) -> refused(early, problem);
      case PlanSource.Outcome.GivenUp() -> givenUp(early);
    }
  }

  private void whole(Video.Playable early, Plan plan) {
    changePlayable(
        early,
        playable -> {
          needs.videos().keep(playable.lasting(VideoPlanning.length(plan)));
          needs.jobs().enqueue(new Job.MakeNextRun(playable.card().channel()));
          Accompaniment.askFor(needs.jobs(), playable.id(), needs.clock().instant());
        });
  }

  private void refused(Video.Playable early, SourceProblem problem) {
    changePlayable(
        early,
        playable -> {
          needs.videos().keep(playable.lose(VideoPlanning.problemOf(problem)));
          needs.jobs().enqueue(new Job.EraseMedia(playable.plan()));
          needs.jobs().enqueue(new Job.EraseSource(playable.source()));
          closeSpell(playable);
        });
  }

  private void givenUp(Video.Playable early) {
    changePlayable(
        early,
        playable -> {
          needs.videos().keep(playable.fail(VideoPlanning.GIVEN_UP));
          closeSpell(playable);
        });
  }

  private void closeSpell(Video video) {
    video
        .card()
        .publication()
        .spell()
        .ifPresent(spell -> needs.jobs().enqueue(new Job.CloseSpell(spell)));
  }

  private void changePlayable(Video.Playable seen, Consumer<Video.Playable> change) {
    needs
        .transactions()
        .run(
            () -> {
              Optional<Video> video = needs.videos().findToChange(seen.id());
              if (video.orElse(null) instanceof Video.Playable playable
                  && playable.plan().equals(seen.plan())) {
                change.accept(playable);
              }
              return video;
            });
  }
}
