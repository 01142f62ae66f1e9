package origin.ports.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import origin.domain.transcoding.PlanId;

/// When the media of videos was last watched, as far as it was noticed, and what was evicted of it
/// since.
///
/// All of it takes part in the running transaction; without one each call is a transaction of its
/// own. When the store cannot be reached, every method throws the adapter's own unchecked
/// exception.
public interface Viewings {
  /// Notes that somebody watches; the latest time stays.
  ///
  /// @param plan what is watched
  /// @param at when
  void watched(PlanId plan, Instant at);

  /// Lists what nobody has watched for a while: plans of videos that are ready, that were last
  /// watched, or where never, created, longer ago than that, and of which nothing was evicted since
  /// that while was over.
  ///
  /// @param time how long the while is
  /// @param now when it ends
  /// @param most how many at most
  /// @return the longest unwatched first
  List<PlanId> unwatchedFor(Duration time, Instant now, int most);

  /// Notes that segments are about to be evicted: from now on they need not be there. Until the end
  /// is noted the plan is still listed as unwatched.
  ///
  /// @param plan of which
  void beginEviction(PlanId plan);

  /// Notes that all is evicted that may be.
  ///
  /// @param plan of which
  /// @param at when
  void endEviction(PlanId plan, Instant at);

  /// Whether segments of a plan may have been evicted.
  ///
  /// @param plan which
  /// @return true from the first eviction on
  boolean isEvicted(PlanId plan);

  /// Forgets plans that no video can be played by any more.
  void forgetUnused();
}
