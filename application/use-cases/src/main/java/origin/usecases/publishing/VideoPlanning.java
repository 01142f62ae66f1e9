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
import origin.domain.transcoding.PlanId;
import origin.ports.work.Job;
import origin.usecases.transcoding.PlanArrival;
import origin.usecases.transcoding.PlanSource;

/// Plans a source, then tells the video what came of it.
final class VideoPlanning implements PlanVideo {
  static final Problem GIVEN_UP =
      new Problem(
          "processing-failed",
          "Something went wrong here while this video was looked at. The file is kept: try again"
              + " later.");

  private final Processing.Needs needs;
  private final PlanSource sources;
  private final PlanArrival arriving;
  private final VideoSettling settling;

  VideoPlanning(
      Processing.Needs needs, PlanSource sources, PlanArrival arriving, VideoRenewal renewal) {
    this.needs = needs;
    this.sources = sources;
    this.arriving = arriving;
    this.settling = new VideoSettling(needs, sources, arriving, renewal);
  }

  @Override
  public void plan(VideoId id) {
    switch (needs.videos().find(id).orElse(null)) {
      case Video.Processing waiting -> plan(waiting);
      case Video.Playable playable when arriving.isGrowing(playable.plan()) ->
          settling.settle(playable);
      case null, default -> {}
    }
  }

  private void plan(Video.Processing waiting) {
    VideoId id = waiting.id();
    switch (sources.plan(waiting.source())) {
      case PlanSource.Outcome.Planned(var plan) -> {
        planned(id, plan);
        arriving.settle(PlanId.of(waiting.source()));
      }
      case PlanSource.Outcome.Refused(var problem) -> refused(id, problem);
      case PlanSource.Outcome.GivenUp() ->
          change(id, video -> needs.videos().keep(video.giveUp(GIVEN_UP)));
    }
  }

  static Duration length(Plan plan) {
    return Duration.ofMillis(plan.timeline().durationMillis());
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
    Video.Watchable playable =
        video
            .planned(plan.id(), length(plan))
            .release(needs.clock().instant(), new Spell(needs.ids().next()));
    playable.card().publication().spell().ifPresent(spell -> needs.spells().open(spell, plan.id()));
    needs.videos().keep(playable);
    needs.jobs().enqueue(new Job.MakeBeginning(video.id()));
    Accompaniment.askFor(needs.jobs(), video.id(), needs.clock().instant());
  }

  /// What is no video costs nothing further.
  private void refused(VideoId id, SourceProblem problem) {
    change(
        id,
        video -> {
          needs.videos().keep(video.fail(problemOf(problem)));
          needs.jobs().enqueue(new Job.EraseSource(video.source()));
        });
  }

  static Problem problemOf(SourceProblem problem) {
    return new Problem(problem.code(), problem.sentence());
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
