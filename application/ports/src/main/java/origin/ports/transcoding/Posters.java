package origin.ports.transcoding;

import java.util.Optional;
import origin.domain.transcoding.PlanId;

/// The media store's posters: the still picture of each video, a JPEG.
///
/// Not part of any transaction. Every method throws [MediaStoreBroken] when the store fails.
public interface Posters {
  /// Stores a poster unless one is there already: the first wins, and readers see all of it or
  /// nothing. Nothing is stored for a plan that is not kept in [Plans] or was forgotten.
  ///
  /// @param plan whose poster
  /// @param poster the picture
  /// @throws MediaStoreFull when there is no room; nothing is stored then
  void put(PlanId plan, Poster poster);

  /// Opens a poster for reading.
  ///
  /// @param plan whose poster
  /// @return its bytes, to be closed; empty when there is none
  Optional<Content> open(PlanId plan);
}
