package origin.usecases.publishing;

import java.time.InstantSource;
import origin.ports.channels.Channels;
import origin.ports.publishing.PublicSpells;
import origin.ports.publishing.Videos;
import origin.ports.work.Ids;
import origin.ports.work.Jobs;
import origin.ports.work.Transactions;
import origin.usecases.transcoding.PlanArrival;
import origin.usecases.transcoding.Transcoding;

/// What moves a video on from its last byte to ready. Work that takes long is done outside
/// transactions; each change of state is one.
public final class Processing {
  private final Needs needs;
  private final PlanVideo planVideo;
  private final ExtendVideo extendVideo;
  private final VideoMaking making;
  private final VideoRenewal renewal;

  /// What moving videos on needs of the world.
  ///
  /// @param transactions makes changes whole
  /// @param videos all videos
  /// @param channels all channels
  /// @param spells the markers that make media public
  /// @param jobs work for later
  /// @param ids makes new names
  /// @param clock tells the time
  /// @param transcoding makes media
  /// @param arrivals tells how far originals have come
  public record Needs(
      Transactions transactions,
      Videos videos,
      Channels channels,
      PublicSpells spells,
      Jobs jobs,
      Ids ids,
      InstantSource clock,
      Transcoding transcoding,
      Arrivals arrivals) {}

  /// @param needs what it is built on
  public Processing(Needs needs) {
    this.needs = needs;
    PlanArrival arriving = needs.transcoding.planArrival();
    this.renewal = new VideoRenewal(needs, needs.transcoding.renewPlan());
    this.planVideo = new VideoPlanning(needs, needs.transcoding.planSource(), arriving, renewal);
    this.extendVideo = new VideoExtending(needs, arriving);
    this.making = new VideoMaking(needs, needs.transcoding.takeRun(), renewal);
  }

  /// Makes uploaded videos playable.
  public PlanVideo planVideo() {
    return planVideo;
  }

  /// Lets videos play before their uploads end.
  public ExtendVideo extendVideo() {
    return extendVideo;
  }

  /// Makes what players start with.
  public MakeBeginning makeBeginning() {
    return making::makeBeginning;
  }

  /// Makes playable videos ready.
  public MakeNextRun makeNextRun() {
    return making;
  }

  /// Moves videos on to what the encoder of today makes.
  public RenewMedia renewMedia() {
    return renewal;
  }

  /// Tells videos what they lack for good.
  public SettleMedia settleMedia() {
    return making::settle;
  }

  /// Makes posters.
  public MakeVideoPosters makeVideoPosters() {
    return new VideoPostersMaking(needs);
  }

  /// The pictures that can stand for videos.
  public Posters posters() {
    return new Posters(needs);
  }

  /// Tells how far videos are.
  public FollowProcessing followProcessing() {
    return new Following(
        new Shelf(needs.videos, needs.channels), needs.transcoding.measureProgress());
  }
}
