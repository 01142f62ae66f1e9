package origin.usecases.upload;

import origin.domain.publishing.VideoId;

/// Ends the upload of a video that was deleted.
@FunctionalInterface
public interface DiscardUploadOf {
  /// Ends the upload, and leaves the removal of its bytes to a job. Doing it again has no effect.
  ///
  /// @param video names the deleted video
  void discard(VideoId video);
}
