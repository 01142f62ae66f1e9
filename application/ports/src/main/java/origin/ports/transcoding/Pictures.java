package origin.ports.transcoding;

import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;

/// The media store's still pictures, beside the segments of the same plan: posters and the sheets
/// of storyboards, each a JPEG that never changes.
///
/// Not part of any transaction. Every method throws [MediaStoreBroken] when the store fails.
public interface Pictures {
  /// Stores a picture unless one of that name is there already: the first wins, and readers see all
  /// of it or nothing. Nothing is stored for a plan that is not kept in [Plans] or was forgotten.
  ///
  /// @param plan whose picture
  /// @param name names it
  /// @param picture what it shows
  /// @throws MediaStoreFull when there is no room; nothing is stored then
  void put(PlanId plan, PictureName name, Jpeg picture);

  /// Opens a picture for reading.
  ///
  /// @param plan whose picture
  /// @param name names it
  /// @return its bytes, to be closed; empty when there is none
  Optional<Content> open(PlanId plan, PictureName name);

  /// Lists what is stored of a plan. Pictures stored meanwhile may be listed or not.
  ///
  /// @param plan the plan
  /// @return the names; none for a plan that is not kept
  Set<PictureName> stored(PlanId plan);

  /// Removes a picture; removing one that is not there changes nothing.
  ///
  /// @param plan whose picture
  /// @param name names it
  void remove(PlanId plan, PictureName name);
}
