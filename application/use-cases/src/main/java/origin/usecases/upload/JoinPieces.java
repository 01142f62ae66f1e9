package origin.usecases.upload;

import origin.domain.upload.UploadId;

/// Puts the pieces of a joined upload together, and sends its video into processing.
@FunctionalInterface
public interface JoinPieces {
  /// Puts pieces together. Doing it again, also after a kill in the middle, has the effect once.
  ///
  /// @param id names the joined upload; nothing happens when it was ended meanwhile
  void join(UploadId id);
}
