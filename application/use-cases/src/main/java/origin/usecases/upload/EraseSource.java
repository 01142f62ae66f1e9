package origin.usecases.upload;

import origin.domain.timeline.SourceId;

/// Removes an uploaded original whose video was deleted.
@FunctionalInterface
public interface EraseSource {
  /// Removes the bytes, what was derived from them, and the upload; its length is free again. Doing
  /// it again has no effect.
  ///
  /// @param source names the source
  void erase(SourceId source);
}
