package origin.usecases.publishing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.ports.timeline.SourceMissing;

/// Evicts what comes back: what is made faster than it plays, of a source that is there.
///
/// The beginning is noted before anything goes, so that after a crash nobody misses it, and the end
/// after it, so that it is finished then.
final class Evicting implements EvictUnwatched {
  private static final System.Logger LOG = System.getLogger(Evicting.class.getName());
  private static final int MOST_AT_ONCE = 50;

  private final Retention.Needs needs;

  Evicting(Retention.Needs needs) {
    this.needs = needs;
  }

  @Override
  public void evict() {
    needs.viewings().forgetUnused();
    needs.eviction().steps().forEach(this::evictUnwatchedFor);
  }

  /// The longest times come first: what goes after a shorter one goes with it.
  private void evictUnwatchedFor(Duration time) {
    needs
        .viewings()
        .unwatchedFor(time, needs.clock().instant(), MOST_AT_ONCE)
        .forEach(plan -> evictOrLeave(plan, time));
  }

  /// One that cannot be evicted now keeps nobody from the others.
  private void evictOrLeave(PlanId plan, Duration unwatched) {
    try {
      evict(plan, unwatched);
    } catch (RuntimeException later) {
      LOG.log(Level.WARNING, () -> "nothing of " + plan.value() + " is evicted now", later);
    }
  }

  private void evict(PlanId id, Duration unwatched) {
    Optional<Plan> plan = needs.plans().find(id).filter(this::hasSource);
    if (plan.isPresent()) {
      Set<RenditionName> cold =
          needs.eviction().cold(plan.get(), unwatched).stream()
              .filter(needs.comesBack()::inTime)
              .map(Rendition::name)
              .collect(toUnmodifiableSet());
      needs.viewings().beginEviction(id);
      needs.segments().evict(id, cold);
    }
    needs.viewings().endEviction(id, needs.clock().instant());
  }

  /// What is stored of a video whose source is gone is all that will ever be.
  private boolean hasSource(Plan plan) {
    try {
      needs.sources().open(plan.source()).close();
      return true;
    } catch (SourceMissing gone) {
      return false;
    }
  }
}
