package origin.usecases.upkeep;

import java.util.List;
import java.util.Optional;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.transcoding.PlanId;
import origin.domain.upkeep.Finding;
import origin.domain.upkeep.Flaw;
import origin.domain.upload.Upload;
import origin.ports.work.Job;

/// Looks at a video, and at everything that it needs in its state.
final class OneVideo {
  private final Upkeep.Needs needs;
  private final OneSource oneSource;
  private final OnePlan onePlan;

  OneVideo(Upkeep.Needs needs, Count count) {
    this.needs = needs;
    this.oneSource = new OneSource(needs, count);
    this.onePlan = new OnePlan(needs, count);
  }

  List<Finding> examine(Video video) {
    Notes notes = new Notes(video.id());
    switch (video) {
      case Video.Draft _, Video.Uploading _ -> arriving(video, notes);
      case Video.Processing processing -> {
        requireJob(video, notes, new Job.PlanVideo(video.id()));
        oneSource.examine(processing.source(), notes);
      }
      case Video.Arriving arriving -> {
        arriving(video, notes);
        planned(arriving, notes);
      }
      case Video.Playable playable -> {
        requireJob(
            video,
            notes,
            new Job.PlanVideo(video.id()),
            new Job.MakeNextRun(video.card().channel()),
            new Job.MakeBeginning(video.id()));
        watchable(playable, notes);
      }
      case Video.Ready ready -> watchable(ready, notes);
      case Video.Refused _ -> {}
      case Video.GivenUp givenUp -> oneSource.examine(givenUp.source(), notes);
      case Video.Unmakeable unmakeable -> {
        oneSource.examine(unmakeable.source(), notes);
        if (!needs.plans().keeps(unmakeable.plan())) {
          notes.add(Flaw.PLAN_MISSING, ObjectNames.plan(unmakeable.plan()), "");
        }
      }
    }
    return notes.findings();
  }

  private void arriving(Video video, Notes notes) {
    switch (needs.uploads().of(video.id()).orElse(null)) {
      case null -> stuck(video, notes, "no upload brings its bytes");
      case Upload.Joining joining -> requireJob(video, notes, new Job.JoinPieces(joining.id()));
      case Upload.Receiving receiving -> oneSource.examine(receiving, notes);
      case Upload.Complete _, Upload.Closed _ ->
          stuck(video, notes, "all its bytes are here, and it does not go on");
    }
  }

  private void watchable(Video.Watchable video, Notes notes) {
    oneSource.examine(video.source(), notes);
    planned(video, notes);
  }

  private void planned(Video.Watchable video, Notes notes) {
    onePlan.examine(video, notes);
    video.card().publication().spell().ifPresent(spell -> marker(spell, video.plan(), notes));
  }

  private void marker(Spell spell, PlanId plan, Notes notes) {
    Optional<PlanId> found = needs.spells().find(spell);
    if (found.isEmpty()) {
      notes.add(Flaw.SPELL_MISSING, ObjectNames.spell(spell), "");
    } else if (!found.get().equals(plan)) {
      notes.add(
          Flaw.SPELL_ASTRAY, ObjectNames.spell(spell), "leads to " + ObjectNames.plan(found.get()));
    }
  }

  private void requireJob(Video video, Notes notes, Job... anyOf) {
    for (Job job : anyOf) {
      if (needs.agenda().holds(job)) {
        return;
      }
    }
    stuck(video, notes, "nobody is to do what comes next");
  }

  private static void stuck(Video video, Notes notes, String why) {
    notes.add(Flaw.VIDEO_STUCK, ObjectNames.video(video.id()), why);
  }
}
