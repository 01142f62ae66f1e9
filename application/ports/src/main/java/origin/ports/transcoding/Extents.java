package origin.ports.transcoding;

import java.util.Optional;
import origin.domain.transcoding.PlanId;

/// How far plans can be played whose originals still arrive, kept in the media store beside them:
/// whoever delivers looks here and needs no database. A plan of which nothing is kept here goes to
/// its end.
///
/// Not part of any transaction; what is kept survives a crash. Whoever changes it for a plan takes
/// turns with others by themselves. Every method throws [MediaStoreBroken] when the store fails.
public interface Extents {
  /// Keeps how far a plan goes, unless it went further before. May come before the plan is kept, so
  /// that nobody ever finds more of it. Forgetting the plan forgets it.
  ///
  /// @param plan whose
  /// @param segments how many of its segments, from the first on, can be made
  void extend(PlanId plan, int segments);

  /// Finds how far a plan goes.
  ///
  /// @param plan whose
  /// @return how many segments; empty where it goes to its end
  Optional<Integer> of(PlanId plan);

  /// Lets a plan go to its end from now on.
  ///
  /// @param plan whose
  void complete(PlanId plan);
}
