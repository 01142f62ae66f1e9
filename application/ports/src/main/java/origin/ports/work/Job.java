package origin.ports.work;

import origin.domain.channels.ChannelId;
import origin.domain.publishing.Spell;
import origin.domain.publishing.VideoId;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.upload.UploadId;

/// One thing to be done later.
public sealed interface Job {

  /// Fixes the timeline and the ladder of an uploaded video, which makes it playable.
  record PlanVideo(VideoId video) implements Job {}

  /// Lets a video play as far as its bytes have come, while more of them come.
  record ExtendVideo(VideoId video) implements Job {}

  /// Makes what a player of a video starts with, and asks for the rest.
  record MakeBeginning(VideoId video) implements Job {}

  /// Makes the next missing run of segments of a channel's videos, and asks for the one after it.
  record MakeNextRun(ChannelId channel) implements Job {}

  /// Makes the picture that stands for a video before it plays.
  record MakePoster(VideoId video) implements Job {}

  /// Moves the video of a plan that no encoder fits any more on to a successor of the plan.
  record RenewMedia(PlanId plan) implements Job {}

  /// Tells the video of a plan whose source is gone what it lacks for good.
  record SettleMedia(PlanId plan) implements Job {}

  /// Reads the captions and chapters that stand in a video's file.
  record ReadEmbeddedText(VideoId video) implements Job {}

  /// Has players told of the captions that a video has now.
  record ShowCaptions(VideoId video) implements Job {}

  /// Measures how loud the sound tracks of a video are.
  record MeasureLoudness(VideoId video) implements Job {}

  /// Ends a spell of being public: its addresses stop to answer.
  record CloseSpell(Spell spell) implements Job {}

  /// Removes everything that was made of a source: segments, playlists, pictures and the plan
  /// itself.
  record EraseMedia(PlanId plan) implements Job {}

  /// Removes an uploaded original and what was derived from it.
  record EraseSource(SourceId source) implements Job {}

  /// Removes what arrived so far of a video that was deleted before its upload ended.
  record DiscardUploadOf(VideoId video) implements Job {}

  /// Makes one file of the pieces of a joined upload.
  record JoinPieces(UploadId upload) implements Job {}

  /// Computes the digest of a whole uploaded original.
  record DigestSource(SourceId source) implements Job {}

  /// Removes what arrived of an upload that nobody will finish.
  record DiscardUpload(UploadId upload) implements Job {}
}
