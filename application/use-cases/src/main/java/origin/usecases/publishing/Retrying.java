package origin.usecases.publishing;

import java.time.InstantSource;
import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoAccess;
import origin.domain.publishing.VideoId;
import origin.ports.publishing.PublicSpells;
import origin.ports.publishing.Videos;
import origin.ports.transcoding.LostRenditions;
import origin.ports.work.Ids;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// Puts a video that failed back to where it was before.
final class Retrying {
  private final Videos videos;
  private final Shelf shelf;
  private final LostRenditions lost;
  private final PublicSpells spells;
  private final Jobs jobs;
  private final Ids ids;
  private final InstantSource clock;

  Retrying(
      Videos videos,
      Shelf shelf,
      LostRenditions lost,
      PublicSpells spells,
      Jobs jobs,
      Ids ids,
      InstantSource clock) {
    this.videos = videos;
    this.shelf = shelf;
    this.lost = lost;
    this.spells = spells;
    this.jobs = jobs;
    this.ids = ids;
    this.clock = clock;
  }

  RetryVideo.Outcome retry(Actor actor, VideoId id) {
    Optional<Published> seen = shelf.seen(actor, videos.findToChange(id));
    if (seen.isEmpty()) {
      return new RetryVideo.Outcome.NotFound();
    }
    Published failed = seen.get();
    if (!VideoAccess.mayChange(actor, failed.video(), failed.channel())) {
      return new RetryVideo.Outcome.NotYours();
    }
    return retried(failed.video())
        .<RetryVideo.Outcome>map(
            now -> new RetryVideo.Outcome.Retried(new Published(now, failed.channel())))
        .orElseGet(RetryVideo.Outcome.NothingToRetry::new);
  }

  private Optional<Video> retried(Video video) {
    return switch (video) {
      case Video.GivenUp givenUp -> Optional.of(planAgain(givenUp));
      case Video.Unmakeable unmakeable -> Optional.of(makeAgain(unmakeable));
      case Video.Draft _,
          Video.Uploading _,
          Video.Processing _,
          Video.Watchable _,
          Video.Refused _ ->
          Optional.empty();
    };
  }

  private Video planAgain(Video.GivenUp video) {
    Video.Processing waiting = video.retry();
    videos.keep(waiting);
    jobs.enqueue(new Job.PlanVideo(waiting.id()));
    return waiting;
  }

  /// What played before its last byte came may still have to be looked at as a whole. What was lost
  /// is forgotten before the change is kept: a crash in between leaves a failed video that can be
  /// tried again. The marker of a spell is there before anybody is told its address.
  private Video makeAgain(Video.Unmakeable video) {
    Video.Playable playable = video.retry(clock.instant(), new Spell(ids.next()));
    lost.forget(playable.plan());
    playable.card().publication().spell().ifPresent(spell -> spells.open(spell, playable.plan()));
    videos.keep(playable);
    jobs.enqueue(new Job.PlanVideo(playable.id()));
    jobs.enqueue(new Job.MakeBeginning(playable.id()));
    Accompaniment.askFor(jobs, playable.id(), clock.instant());
    return playable;
  }
}
