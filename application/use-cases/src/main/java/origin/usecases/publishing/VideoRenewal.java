package origin.usecases.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.ports.work.Job;
import origin.usecases.transcoding.RenewPlan;

/// Moves a video on to a successor of its plan.
///
/// Names below a spell or a token are kept by caches for ever, so the successor's media is under
/// names of its own: a public video gets a new spell, and the old one ends, as it would have to be
/// ended with the new one whenever the video goes private. What a token names stays for an hour.
final class VideoRenewal implements RenewMedia {
  private static final Duration GRACE = Duration.ofHours(1);

  private final Processing.Needs needs;
  private final RenewPlan plans;

  VideoRenewal(Processing.Needs needs, RenewPlan plans) {
    this.needs = needs;
    this.plans = plans;
  }

  @Override
  public void renew(PlanId plan) {
    needs.videos().ofPlan(plan).ifPresent(this::renew);
  }

  /// What still arrives moves on to no other plan before all of it is here.
  void renew(Video.Watchable outgrown) {
    if (outgrown instanceof Video.Whole) {
      plans.renew(outgrown.plan()).ifPresent(successor -> move(outgrown, successor));
    }
  }

  /// Moves a video on to a plan that is kept already.
  void move(Video.Watchable outgrown, Plan successor) {
    needs
        .transactions()
        .run(
            () -> {
              Optional<Video> video = needs.videos().findToChange(outgrown.id());
              if (video.orElse(null) instanceof Video.Whole whole
                  && whole.plan().equals(outgrown.plan())) {
                moveNow(whole, successor);
              } else if (video.isEmpty()) {
                needs.jobs().enqueue(new Job.EraseMedia(successor.id()));
              }
              return video;
            });
  }

  /// The marker of a spell is there before anybody is told its address.
  private void moveNow(Video.Whole old, Plan successor) {
    Instant over = needs.clock().instant().plus(GRACE);
    Duration length = Duration.ofMillis(successor.timeline().durationMillis());
    Video.Playable moved =
        old.renewed(successor.id(), new Spell(needs.ids().next())).lasting(length);
    spellOf(moved).ifPresent(spell -> needs.spells().open(spell, successor.id()));
    needs.videos().keep(moved);
    needs.jobs().enqueue(new Job.MakeBeginning(moved.id()));
    Accompaniment.askFor(needs.jobs(), moved.id(), needs.clock().instant());
    spellOf(old).ifPresent(spell -> needs.jobs().enqueue(new Job.CloseSpell(spell)));
    needs.jobs().enqueueAt(new Job.EraseMedia(old.plan()), over);
  }

  private static Optional<Spell> spellOf(Video video) {
    return video.card().publication().spell();
  }
}
