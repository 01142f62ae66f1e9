package origin.ports.work;

import origin.domain.publishing.VideoId;
import origin.domain.timeline.SourceId;
import origin.domain.upload.UploadId;

/// One thing to be done later.
public sealed interface Job {

  /// Fixes the timeline and the ladder of an uploaded video, which makes it playable.
  record PlanVideo(VideoId video) implements Job {}

  /// Makes the next missing run of segments of a video, and asks for the one after it.
  record MakeNextRun(VideoId video) implements Job {}

  /// Makes the picture that stands for a video before it plays.
  record MakePoster(VideoId video) implements Job {}

  /// Removes everything that is stored of a video.
  record EraseVideo(VideoId video) implements Job {}

  /// Computes the digest of a whole uploaded original.
  record DigestSource(SourceId source) implements Job {}

  /// Removes what arrived of an upload that nobody will finish.
  record DiscardUpload(UploadId upload) implements Job {}
}
