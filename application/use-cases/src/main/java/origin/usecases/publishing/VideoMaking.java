package origin.usecases.publishing;

import java.util.Set;
import java.util.stream.Collectors;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.ports.work.Job;
import origin.usecases.transcoding.MakeRun;

/// Has one run made, then tells the video or asks for the next run.
final class VideoMaking implements MakeNextRun {
  private static final Problem NOTHING_LEFT =
      new Problem(
          "cannot-be-made",
          "The picture of this video is damaged and could not be prepared for playback.");

  private final Processing.Needs needs;
  private final MakeRun runs;

  VideoMaking(Processing.Needs needs, MakeRun runs) {
    this.needs = needs;
    this.runs = runs;
  }

  @Override
  public void make(VideoId id) {
    if (needs.videos().find(id).orElse(null) instanceof Video.Playable playable) {
      switch (runs.make(playable.plan())) {
        case MakeRun.Outcome.Progressed() -> askForNext(id);
        case MakeRun.Outcome.Complete(var lost, var canPlay) -> complete(id, lost, canPlay);
        case MakeRun.Outcome.Gone() -> {}
      }
    }
  }

  private void askForNext(VideoId id) {
    needs
        .transactions()
        .run(
            () -> {
              needs.jobs().enqueue(new Job.MakeNextRun(id));
              return id;
            });
  }

  private void complete(VideoId id, Set<Rendition> lost, boolean canPlay) {
    needs
        .transactions()
        .run(
            () -> {
              if (needs.videos().findToChange(id).orElse(null) instanceof Video.Playable playable) {
                needs.videos().keep(canPlay ? ready(playable, lost) : fail(playable));
              }
              return id;
            });
  }

  private static Video ready(Video.Playable playable, Set<Rendition> lost) {
    return lost.isEmpty() ? playable.complete() : playable.completeWithout(problem(lost));
  }

  private Video fail(Video.Playable playable) {
    needs.jobs().enqueue(new Job.EraseMedia(playable.plan()));
    playable
        .card()
        .publication()
        .spell()
        .ifPresent(spell -> needs.jobs().enqueue(new Job.CloseSpell(spell)));
    return playable.fail(NOTHING_LEFT);
  }

  private static Problem problem(Set<Rendition> lost) {
    String names =
        lost.stream().map(VideoMaking::name).distinct().sorted().collect(Collectors.joining(", "));
    return new Problem(
        "rendition-lost",
        "A part of this video could not be prepared for playback: " + names + ".");
  }

  private static String name(Rendition rendition) {
    return switch (rendition.recipe()) {
      case Recipe.Video video -> video.size().shortSide() + "p";
      case Recipe.Audio _ -> "sound";
    };
  }
}
