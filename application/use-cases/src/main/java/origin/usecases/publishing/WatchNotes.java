package origin.usecases.publishing;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import origin.domain.transcoding.PlanId;
import origin.usecases.work.Lately;

/// Writes down at most once an hour that a plan is watched: days are what is counted in the end.
final class WatchNotes implements NoteWatching {
  private static final System.Logger LOG = System.getLogger(WatchNotes.class.getName());
  private static final Duration ONCE_IN = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private final Retention.Needs needs;
  private final Lately<PlanId, Boolean> noted;

  WatchNotes(Retention.Needs needs) {
    this.needs = needs;
    this.noted = new Lately<>(needs.clock(), ONCE_IN, MOST);
  }

  @Override
  public void watched(PlanId plan) {
    noted.get(
        plan,
        fresh -> {
          Instant now = needs.clock().instant();
          needs.beside().execute(() -> note(fresh, now));
          return true;
        });
  }

  private void note(PlanId plan, Instant at) {
    try {
      needs.viewings().watched(plan, at);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, () -> "not noted that " + plan.value() + " is watched", away);
    }
  }
}
