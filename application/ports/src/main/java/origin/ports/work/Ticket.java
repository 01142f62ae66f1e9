package origin.ports.work;

import java.util.Locale;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Spell;
import origin.domain.publishing.VideoId;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.upload.UploadId;

/// A job in two words, as a queue writes it down and operators read it.
///
/// @param kind what is to be done
/// @param subject the id of what it is done to
public record Ticket(Kind kind, String subject) {

  /// What can be done, a constant for each kind of [Job].
  public enum Kind {
    PLAN_VIDEO(Crew.ERRANDS, Rank.SOMEBODY_WAITS),
    EXTEND_VIDEO(Crew.ERRANDS, Rank.SOMEBODY_WAITS),
    MAKE_BEGINNING(Crew.LONG_WORK, Rank.SOMEBODY_WAITS),
    MAKE_NEXT_RUN(Crew.LONG_WORK, Rank.SOON),
    MAKE_POSTER(Crew.LONG_WORK, Rank.SOMEBODY_WAITS),
    RENEW_MEDIA(Crew.ERRANDS, Rank.SOMEBODY_WAITS),
    SETTLE_MEDIA(Crew.ERRANDS, Rank.SOON),
    READ_EMBEDDED_TEXT(Crew.LONG_WORK, Rank.SOON),
    SHOW_CAPTIONS(Crew.ERRANDS, Rank.SOMEBODY_WAITS),
    MEASURE_LOUDNESS(Crew.LONG_WORK, Rank.WHENEVER),
    CLOSE_SPELL(Crew.ERRANDS, Rank.SOMEBODY_WAITS),
    ERASE_MEDIA(Crew.ERRANDS, Rank.WHENEVER),
    ERASE_SOURCE(Crew.ERRANDS, Rank.WHENEVER),
    DISCARD_UPLOAD_OF(Crew.ERRANDS, Rank.WHENEVER),
    JOIN_PIECES(Crew.ERRANDS, Rank.SOMEBODY_WAITS),
    DIGEST_SOURCE(Crew.LONG_WORK, Rank.WHENEVER),
    DISCARD_UPLOAD(Crew.ERRANDS, Rank.WHENEVER);

    private final Crew crew;
    private final Rank rank;

    Kind(Crew crew, Rank rank) {
      this.crew = crew;
      this.rank = rank;
    }

    /// Who does it.
    public Crew crew() {
      return crew;
    }

    /// What it goes before, within its crew.
    public Rank rank() {
      return rank;
    }

    /// Whether equal jobs are done by many at the same time, who share the work among themselves.
    public boolean isShared() {
      return this == MAKE_NEXT_RUN;
    }

    /// The constant as queues and logs write it, such as `plan-video`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The ticket of a job; equal jobs have equal tickets.
  public static Ticket of(Job job) {
    return switch (job) {
      case Job.PlanVideo(VideoId video) -> new Ticket(Kind.PLAN_VIDEO, video.value());
      case Job.ExtendVideo(VideoId video) -> new Ticket(Kind.EXTEND_VIDEO, video.value());
      case Job.MakeBeginning(VideoId video) -> new Ticket(Kind.MAKE_BEGINNING, video.value());
      case Job.MakeNextRun(ChannelId channel) -> new Ticket(Kind.MAKE_NEXT_RUN, channel.value());
      case Job.MakePoster(VideoId video) -> new Ticket(Kind.MAKE_POSTER, video.value());
      case Job.RenewMedia(PlanId plan) -> new Ticket(Kind.RENEW_MEDIA, plan.value());
      case Job.SettleMedia(PlanId plan) -> new Ticket(Kind.SETTLE_MEDIA, plan.value());
      case Job.ReadEmbeddedText(VideoId video) ->
          new Ticket(Kind.READ_EMBEDDED_TEXT, video.value());
      case Job.ShowCaptions(VideoId video) -> new Ticket(Kind.SHOW_CAPTIONS, video.value());
      case Job.MeasureLoudness(VideoId video) -> new Ticket(Kind.MEASURE_LOUDNESS, video.value());
      case Job.CloseSpell(Spell spell) -> new Ticket(Kind.CLOSE_SPELL, spell.value());
      case Job.EraseMedia(PlanId plan) -> new Ticket(Kind.ERASE_MEDIA, plan.value());
      case Job.EraseSource(SourceId source) -> new Ticket(Kind.ERASE_SOURCE, source.value());
      case Job.DiscardUploadOf(VideoId video) -> new Ticket(Kind.DISCARD_UPLOAD_OF, video.value());
      case Job.JoinPieces(UploadId upload) -> new Ticket(Kind.JOIN_PIECES, upload.value());
      case Job.DigestSource(SourceId source) -> new Ticket(Kind.DIGEST_SOURCE, source.value());
      case Job.DiscardUpload(UploadId upload) -> new Ticket(Kind.DISCARD_UPLOAD, upload.value());
    };
  }

  /// The job that the ticket stands for.
  ///
  /// @throws IllegalArgumentException where the subject is no id of that kind
  public Job job() {
    return switch (kind) {
      case PLAN_VIDEO -> new Job.PlanVideo(new VideoId(subject));
      case EXTEND_VIDEO -> new Job.ExtendVideo(new VideoId(subject));
      case MAKE_BEGINNING -> new Job.MakeBeginning(new VideoId(subject));
      case MAKE_NEXT_RUN -> new Job.MakeNextRun(new ChannelId(subject));
      case MAKE_POSTER -> new Job.MakePoster(new VideoId(subject));
      case RENEW_MEDIA -> new Job.RenewMedia(new PlanId(subject));
      case SETTLE_MEDIA -> new Job.SettleMedia(new PlanId(subject));
      case READ_EMBEDDED_TEXT -> new Job.ReadEmbeddedText(new VideoId(subject));
      case SHOW_CAPTIONS -> new Job.ShowCaptions(new VideoId(subject));
      case MEASURE_LOUDNESS -> new Job.MeasureLoudness(new VideoId(subject));
      case CLOSE_SPELL -> new Job.CloseSpell(new Spell(subject));
      case ERASE_MEDIA -> new Job.EraseMedia(new PlanId(subject));
      case ERASE_SOURCE -> new Job.EraseSource(new SourceId(subject));
      case DISCARD_UPLOAD_OF -> new Job.DiscardUploadOf(new VideoId(subject));
      case JOIN_PIECES -> new Job.JoinPieces(new UploadId(subject));
      case DIGEST_SOURCE -> new Job.DigestSource(new SourceId(subject));
      case DISCARD_UPLOAD -> new Job.DiscardUpload(new UploadId(subject));
    };
  }
}
