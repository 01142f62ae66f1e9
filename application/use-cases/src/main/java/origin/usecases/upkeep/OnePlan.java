package origin.usecases.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import origin.domain.publishing.Video;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RunLease;
import origin.domain.upkeep.Flaw;
import origin.domain.upload.UploadId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.upkeep.Inspector;
import origin.ports.work.Job;

/// Looks at everything that was made of a video.
final class OnePlan {
  /// A lease that ran out is taken over or dropped at the next look of a maker.
  static final Duration UNTIL_TAKEN_OVER = Duration.ofMinutes(2);

  private final Upkeep.Needs needs;
  private final OneLadder oneLadder;

  OnePlan(Upkeep.Needs needs, Count count) {
    this.needs = needs;
    this.oneLadder = new OneLadder(needs, count);
  }

  void examine(Video.Watchable video, Notes notes) {
    try {
      Optional<Plan> plan = needs.plans().find(video.plan());
      if (plan.isEmpty()) {
        notes.add(Flaw.PLAN_MISSING, ObjectNames.plan(video.plan()), "");
      } else {
        examine(video, plan.get(), notes);
      }
    } catch (MediaStoreBroken unreadable) {
      notes.add(
          Flaw.PLAN_DAMAGED,
          ObjectNames.plan(video.plan()),
          String.valueOf(unreadable.getMessage()));
    }
    if (video instanceof Video.Ready) {
      leases(video.plan(), notes);
    }
  }

  private void examine(Video.Watchable video, Plan plan, Notes notes) {
    try (Inspector.Inspection inspection = needs.inspector().of(plan)) {
      inspection
          .ofSource()
          .ifPresent(
              flaw ->
                  notes.add(
                      Flaw.SOURCE_UNUSABLE, ObjectNames.upload(UploadId.of(plan.source())), flaw));
      for (Rendition rendition : plan.renditions()) {
        inspection
            .ofInit(rendition)
            .ifPresent(
                flaw ->
                    notes.add(
                        Flaw.INIT_DAMAGED,
                        ObjectNames.rendition(plan.id(), rendition.name()),
                        flaw));
      }
      oneLadder.examine(video, plan, inspection, notes);
      poster(video, inspection, notes);
    }
  }

  /// The job is asked for first: once it is done, the poster is there. What still arrives, or is
  /// still to be looked at as a whole, has none yet.
  private void poster(Video.Watchable video, Inspector.Inspection inspection, Notes notes) {
    boolean isToCome =
        video instanceof Video.Arriving
            || needs.agenda().holds(new Job.PlanVideo(video.id()))
            || needs.agenda().holds(new Job.MakePoster(video.id()));
    PosterId shown = video.card().poster().orElse(PosterId.FIRST);
    for (PosterSize size : PosterSize.values()) {
      PictureName name = new PictureName.Poster(shown, size);
      Optional<Content> poster = needs.pictures().open(video.plan(), name);
      if (poster.isEmpty() && !isToCome) {
        notes.add(Flaw.POSTER_MISSING, ObjectNames.picture(video.plan(), name), "");
      }
      poster
          .flatMap(content -> inspection.ofPoster(Reading.all(content)))
          .ifPresent(
              flaw ->
                  notes.add(Flaw.POSTER_DAMAGED, ObjectNames.picture(video.plan(), name), flaw));
    }
  }

  private void leases(PlanId plan, Notes notes) {
    Instant now = needs.clock().instant();
    for (RunLease lease : needs.leases().of(plan)) {
      if (!lease.until().plus(UNTIL_TAKEN_OVER).isAfter(now)) {
        notes.add(Flaw.LEASE_SURPLUS, ObjectNames.lease(lease.id()), "its video is ready");
      }
    }
  }
}
