package origin.ports.transcoding;

import java.util.Optional;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;

/// The plans by which media is made and listed, kept in the media store beside what they describe,
/// so that media plays without the database.
///
/// A plan never changes, but for one whose original still arrives: that gets longer. Not part of
/// any transaction; a kept plan survives a crash. Every method throws [MediaStoreBroken] when the
/// store fails.
public interface Plans {
  /// Keeps a plan unless one of that id is kept already: the first wins.
  ///
  /// @param plan what to keep
  /// @return the plan that is kept under that id from now on
  /// @throws MediaStoreFull when there is no room; nothing is kept then
  Plan keep(Plan plan);

  /// Keeps a longer form of a plan in the place of the one that is kept under its id, in one step;
  /// what was made stays. Nothing happens where none is kept. Whoever does this for a plan takes
  /// turns with others by themselves.
  ///
  /// @param longer what to keep
  /// @throws MediaStoreFull when there is no room; nothing changes then
  void prolong(Plan longer);

  /// Finds a plan.
  ///
  /// @param id names it
  /// @return the plan; empty when there is none
  Optional<Plan> find(PlanId id);

  /// Tells whether a plan is kept, at the cost of a look.
  ///
  /// @param id names it
  /// @return false when there is none, or it was forgotten
  boolean keeps(PlanId id);

  /// Forgets a plan with everything made by it, segments and poster; forgetting one that is not
  /// there changes nothing. From then on nothing can be found, and nothing is stored for it any
  /// more. It may be called again when it was interrupted.
  ///
  /// @param id names it
  void forget(PlanId id);
}
