package origin.usecases.publishing;

import origin.domain.transcoding.PlanId;

/// Notes that somebody watches.
@FunctionalInterface
public interface NoteWatching {
  /// Notes it soon, once an hour for each plan and process; nobody waits for it, and where it
  /// cannot be noted nothing else suffers.
  ///
  /// @param plan what is watched
  void watched(PlanId plan);
}
