package origin.usecases.publishing;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.timeline.SourceProblem;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.ports.work.Job;
import origin.usecases.transcoding.MakeStoryboard;
import origin.usecases.transcoding.TakeRun;
import origin.usecases.transcoding.TakenRun;

/// Finds a run to make among a channel's videos, and tells each what became of it.
final class VideoMaking implements MakeNextRun {
  private static final Problem NOTHING_LEFT =
      new Problem(
          "cannot-be-made",
          "The picture of this video could not be prepared for playback. It may be damaged; the"
              + " file is kept, so that you can try again.");

  private static final Problem SOURCE_LOST =
      new Problem(SourceProblem.LOST.code(), SourceProblem.LOST.sentence());

  private final Processing.Needs needs;
  private final TakeRun runs;
  private final VideoRenewal renewal;
  private final MakeStoryboard storyboards;

  VideoMaking(Processing.Needs needs, TakeRun runs, VideoRenewal renewal) {
    this.needs = needs;
    this.runs = runs;
    this.renewal = renewal;
    this.storyboards = needs.transcoding().makeStoryboard();
  }

  @Override
  public void make(ChannelId channel) {
    Optional<Instant> later = Optional.empty();
    for (Video.Watchable video : needs.videos().playableOf(channel)) {
      switch (runs.take(video.plan())) {
        case TakeRun.Outcome.Taken(var run) -> {
          make(video, run);
          return;
        }
        case TakeRun.Outcome.Waits(var until) -> later = Optional.of(earlier(later, until));
        case TakeRun.Outcome.Complete complete -> {
          storyboards.make(video.plan());
          complete(video, complete);
        }
        case TakeRun.Outcome.Gone() -> {}
      }
    }
    later.ifPresent(at -> needs.jobs().enqueueAt(new Job.MakeNextRun(channel), at));
  }

  /// Makes what a player starts with.
  void makeBeginning(VideoId id) {
    switch (needs.videos().find(id).orElse(null)) {
      case Video.Playable playable -> makeBeginning(playable);
      case Video.Arriving arriving -> makeBeginning(arriving);
      case null, default -> {}
    }
  }

  private void makeBeginning(Video.Watchable video) {
    runs.takeBeginning(video.plan()).ifPresent(run -> conclude(video, run));
    askForNext(video.card().channel());
  }

  /// Others are asked before this one is at work, so that they work beside it, and after it, for
  /// then the video may be ready.
  private void make(Video.Watchable video, TakenRun run) {
    askForNext(video.card().channel());
    conclude(video, run);
    askForNext(video.card().channel());
  }

  private void conclude(Video.Watchable video, TakenRun run) {
    switch (run.make()) {
      case TakenRun.Outcome.Ended() -> {}
      case TakenRun.Outcome.Outgrown() -> renewal.renew(video);
    }
  }

  private void askForNext(ChannelId channel) {
    needs.jobs().enqueue(new Job.MakeNextRun(channel));
  }

  private static Instant earlier(Optional<Instant> known, Instant other) {
    return known.filter(other::isAfter).orElse(other);
  }

  /// Only what is lost for good is news for a video that was ready.
  void settle(PlanId plan) {
    needs
        .videos()
        .ofPlan(plan)
        .ifPresent(
            video ->
                runs.conclude(plan)
                    .filter(TakeRun.Outcome.Complete::sourceGone)
                    .ifPresent(made -> complete(video, made)));
  }

  /// Unless it has moved on to another plan, or still arrives.
  private void complete(Video.Watchable video, TakeRun.Outcome.Complete made) {
    needs
        .transactions()
        .run(
            () -> {
              if (needs.videos().findToChange(video.id()).orElse(null) instanceof Video.Whole now
                  && now.plan().equals(video.plan())) {
                needs.videos().keep(made.canPlay() ? ready(now, made) : fail(now, made));
              }
              return video;
            });
  }

  private static Video ready(Video.Whole video, TakeRun.Outcome.Complete made) {
    return made.lost().isEmpty() ? video.complete() : video.completeWithout(problem(made));
  }

  /// What may be tried again keeps its plan and its source.
  private Video fail(Video.Whole video, TakeRun.Outcome.Complete made) {
    video
        .card()
        .publication()
        .spell()
        .ifPresent(spell -> needs.jobs().enqueue(new Job.CloseSpell(spell)));
    if (!made.sourceGone()) {
      return video.fail(NOTHING_LEFT);
    }
    needs.jobs().enqueue(new Job.EraseMedia(video.plan()));
    needs.jobs().enqueue(new Job.EraseSource(video.source()));
    return video.lose(SOURCE_LOST);
  }

  private static Problem problem(TakeRun.Outcome.Complete made) {
    String names =
        made.lost().stream()
            .map(VideoMaking::name)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return made.sourceGone()
        ? new Problem(
            SOURCE_LOST.code(),
            "The file of this video was lost here before all was made of it. It plays without "
                + names
                + ".")
        : new Problem(
            "rendition-lost",
            "A part of this video could not be prepared for playback: " + names + ".");
  }

  private static String name(Rendition rendition) {
    return switch (rendition.recipe()) {
      case Recipe.Video video -> video.label();
      case Recipe.Audio _ -> "sound";
    };
  }
}
