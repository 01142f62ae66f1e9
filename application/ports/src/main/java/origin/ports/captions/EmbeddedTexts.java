package origin.ports.captions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.VideoId;

/// What was found once in the files of videos, beside captions: their chapters, and captions that
/// are no text.
///
/// It belongs to its video and goes with it. All of it takes part in the running transaction;
/// without one each call is a transaction of its own.
public interface EmbeddedTexts {
  /// Keeps what was found in a video's file, unless something is kept already. The video was kept
  /// before.
  ///
  /// @param video whose
  /// @param findings what was found
  /// @return false where something was kept before, and then nothing has changed
  boolean add(VideoId video, Findings findings);

  /// Finds what was found.
  ///
  /// @param video whose
  /// @return empty where nobody has looked yet
  Optional<Findings> find(VideoId video);

  /// The chapters that stand in the files of videos.
  ///
  /// @param videos which
  /// @return the chapters by video, without videos that have none
  Map<VideoId, Chapters> chapters(Set<VideoId> videos);
}
