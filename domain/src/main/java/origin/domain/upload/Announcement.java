package origin.domain.upload;

import java.time.Instant;
import java.util.Optional;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.VideoId;

/// What is fixed about an upload from the moment it is announced.
///
/// @param id names the upload
/// @param owner who sends it; nobody else may touch it
/// @param share how much of a source it is
/// @param video the video it belongs to; a piece told without metadata has none
/// @param metadata what the client told
/// @param key what the client calls this announcement, so that it can be repeated
/// @param at when it was announced
public record Announcement(
    UploadId id,
    ViewerId owner,
    Share share,
    Optional<VideoId> video,
    Metadata metadata,
    Optional<RequestKey> key,
    Instant at) {
  /// @throws IllegalArgumentException when a whole source belongs to no video
  public Announcement {
    if (!(share instanceof Share.Piece) && video.isEmpty()) {
      throw new IllegalArgumentException("a whole source belongs to a video");
    }
  }

  /// Tells whether the same was announced, so that announcing it again under the same key means
  /// this upload.
  ///
  /// @param announced how much of a source is announced
  /// @param told what is told about it
  /// @return false when the key was used for something else
  public boolean isOf(Share announced, Metadata told) {
    return share.equals(announced) && metadata.equals(told);
  }
}
