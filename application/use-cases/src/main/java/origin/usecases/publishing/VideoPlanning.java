package origin.usecases.publishing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.timeline.SourceProblem;
import origin.domain.transcoding.Plan;
import origin.ports.work.Job;
import origin.usecases.transcoding.PlanSource;

/// Plans a source, then tells the video what came of it.
final class VideoPlanning implements PlanVideo {
  private static final Problem GIVEN_UP =
      new Problem(
          "processing-failed",
          "Something went wrong here while this video was looked at. The file is kept: try again later.");

  private final Processing.Needs needs;
  private final PlanSource sources;

  VideoPlanning(Processing.Needs needs, PlanSource sources) {
    this.needs = needs;
    this.sources = sources;
  }

  @Override
  public void plan(VideoId id) {
    if (needs.videos().find(id).orElse(null) instanceof Video.Processing waiting) {
      switch (sources.plan(waiting.source())) {
        case PlanSource.Outcome.Planned(var plan) -> planned(id, plan);
        case PlanSource.Outcome.Refused(var problem) -> refused(id, problem);
        case PlanSource.Outcome.GivenUp() ->
            change(id, video -> needs.videos().keep(video.giveUp(GIVEN_UP)));
      }
    }
  }

  private void planned(VideoId id, Plan plan) {
    needs
        .transactions()
        .run(
            () -> {
              Optional<Video> video = needs.videos().findToChange(id);
              if (video.orElse(null) instanceof Video.Processing waiting) {
                release(waiting, plan);
              } else if (video.isEmpty()) {
                needs.jobs().enqueue(new Job.EraseMedia(plan.id()));
              }
              return video;
            });
  }

  /// The marker of a spell is there before anybody is told its address.
  private void release(Video.Processing video, Plan plan) {
    Duration length = Duration.ofMillis(plan.timeline().durationMillis());
    Video.Watchable playable =
        video
            .planned(plan.id(), length)
            .release(needs.clock().instant(), new Spell(needs.ids().next()));
    playable.card().publication().spell().ifPresent(spell -> needs.spells().open(spell, plan.id()));
    needs.videos().keep(playable);
    needs.jobs().enqueue(new Job.MakeBeginning(video.id()));
    needs.jobs().enqueue(new Job.MakePoster(video.id()));
  }

  /// What is no video costs nothing further.
  private void refused(VideoId id, SourceProblem problem) {
    change(
        id,
        video -> {
          needs.videos().keep(video.fail(new Problem(problem.code(), problem.sentence())));
          needs.jobs().enqueue(new Job.EraseSource(video.source()));
        });
  }

  private void change(VideoId id, Consumer<Video.Processing> change) {
    needs
        .transactions()
        .run(
            () -> {
              Optional<Video> video = needs.videos().findToChange(id);
              if (video.orElse(null) instanceof Video.Processing waiting) {
                change.accept(waiting);
              }
              return video;
            });
  }
}
