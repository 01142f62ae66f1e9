package origin.usecases.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import origin.domain.publishing.Video;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.Storyboard;
import origin.domain.upkeep.Flaw;
import origin.domain.upload.UploadId;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.upkeep.Inspector;

/// Looks at everything that was made of a video.
final class OnePlan {
  /// A lease that ran out is taken over or dropped at the next look of a maker.
  static final Duration UNTIL_TAKEN_OVER = Duration.ofMinutes(2);

  private final Upkeep.Needs needs;
  private final OneLadder oneLadder;
  private final OneGallery oneGallery;
  private final OneCaptioning oneCaptioning;

  OnePlan(Upkeep.Needs needs, Count count) {
    this.needs = needs;
    this.oneLadder = new OneLadder(needs, count);
    this.oneGallery = new OneGallery(needs);
    this.oneCaptioning = new OneCaptioning(needs);
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
      oneGallery.examine(
          video,
          plan,
          oneLadder.mustBeWhole(video, plan, Storyboard.renditionOf(plan)),
          inspection,
          notes);
    }
    oneCaptioning.examine(video, notes);
    strangers(plan.id(), notes);
  }

  private void strangers(PlanId plan, Notes notes) {
    needs
        .inventory()
        .eachStranger(
            plan, name -> notes.add(Flaw.OBJECT_SURPLUS, ObjectNames.stranger(plan, name), ""));
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
