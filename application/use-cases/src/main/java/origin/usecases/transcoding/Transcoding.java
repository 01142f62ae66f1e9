package origin.usecases.transcoding;

import java.time.Duration;
import java.time.InstantSource;
import origin.domain.transcoding.LadderPolicy;
import origin.ports.timeline.Prober;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.PictureMaker;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.RunLeases;
import origin.ports.transcoding.Segments;
import origin.ports.transcoding.Transcoder;
import origin.ports.work.Ids;
import origin.ports.work.Jobs;
import origin.ports.work.Transactions;

/// Everything the world may ask about making media. One for a process: it joins those who want the
/// same segment at the same time.
public final class Transcoding {
  private final Needs needs;
  private final MakingSpeed speed;
  private final FindPlan findPlan;
  private final PlanSource planSource;
  private final ArrivalPlanning planArrival;
  private final TakeRun takeRun;
  private final ServeSegment serveSegment;
  private final MeasureProgress measureProgress;

  /// What making media needs of the world.
  ///
  /// @param prober looks into sources
  /// @param transcoder makes segments
  /// @param pictureMaker makes posters and storyboards
  /// @param plans keeps plans
  /// @param segments keeps segments
  /// @param pictures keeps posters and storyboards
  /// @param lost keeps what turned out impossible to make
  /// @param extents keeps how far plans go whose originals still arrive
  /// @param leases keeps who is at work on what
  /// @param jobs takes what viewers find out about a video
  /// @param transactions makes changes whole
  /// @param ids makes new names
  /// @param clock tells how old an answer is
  /// @param policy what is made before anybody asks
  /// @param onDemand how much is made for those who wait
  /// @param cores of this machine
  /// @param ladder which renditions videos get
  public record Needs(
      Prober prober,
      Transcoder transcoder,
      PictureMaker pictureMaker,
      Plans plans,
      Segments segments,
      Pictures pictures,
      LostRenditions lost,
      Extents extents,
      RunLeases leases,
      Jobs jobs,
      Transactions transactions,
      Ids ids,
      InstantSource clock,
      MakingPolicy policy,
      OnDemand onDemand,
      int cores,
      LadderPolicy ladder) {

    /// With the usual ladder.
    public Needs(
        Prober prober,
        Transcoder transcoder,
        PictureMaker pictureMaker,
        Plans plans,
        Segments segments,
        Pictures pictures,
        LostRenditions lost,
        Extents extents,
        RunLeases leases,
        Jobs jobs,
        Transactions transactions,
        Ids ids,
        InstantSource clock,
        MakingPolicy policy,
        OnDemand onDemand,
        int cores) {
      this(
          prober,
          transcoder,
          pictureMaker,
          plans,
          segments,
          pictures,
          lost,
          extents,
          leases,
          jobs,
          transactions,
          ids,
          clock,
          policy,
          onDemand,
          cores,
          LadderPolicy.USUAL);
    }
  }

  /// How much is made for those who wait.
  ///
  /// @param atMost how many segments may be under way or waiting to be; whoever wants another one
  ///   is told to come back
  /// @param patience how long somebody waits for a segment at most; players give up after 10 to 30
  ///   seconds
  public record OnDemand(int atMost, Duration patience) {
    /// What serves one machine.
    public static final OnDemand USUAL = new OnDemand(64, Duration.ofSeconds(25));

    /// @throws IllegalArgumentException when nothing may be made or nobody may wait
    public OnDemand {
      if (atMost < 1 || !patience.isPositive()) {
        throw new IllegalArgumentException("somebody may wait for something");
      }
    }
  }

  /// @param needs what it is built on
  public Transcoding(Needs needs) {
    this(needs, RunTaking.TERM);
  }

  /// @param needs what it is built on
  /// @param silence after how long without a sign of life a maker's run is taken over
  public Transcoding(Needs needs, Duration silence) {
    this.needs = needs;
    this.speed = new MakingSpeed(needs.clock, needs.cores);
    this.findPlan =
        new OfferedPlans(
            new Offers(needs.plans, needs.extents), needs.segments, needs.lost, speed, needs.clock);
    Planning planning =
        new Planning(needs.prober, needs.transcoder, needs.plans, needs.extents, needs.ladder);
    this.planSource = planning;
    this.planArrival = new ArrivalPlanning(needs, planning);
    this.takeRun = new RunTaking(needs, speed, silence);
    this.serveSegment = new SegmentServing(findPlan, needs);
    this.measureProgress =
        new Measuring(needs.plans, needs.segments, needs.lost, needs.policy, needs.clock);
  }

  /// Fixes timeline and ladder.
  public PlanSource planSource() {
    return planSource;
  }

  /// Plans what still arrives.
  public PlanArrival planArrival() {
    return planArrival;
  }

  /// Plans anew.
  public RenewPlan renewPlan() {
    return new PlanRenewal(needs.transcoder, needs.plans, storedPosters());
  }

  /// Makes what is missing, run by run.
  public TakeRun takeRun() {
    return takeRun;
  }

  /// Makes posters.
  public MakePosters makePosters() {
    return new PostersMaking(needs.pictureMaker, needs.plans, needs.pictures);
  }

  /// Takes in posters that are handed in.
  public KeepPoster keepPoster() {
    return new PosterKeeping(needs.pictureMaker, needs.pictures);
  }

  /// Tells which posters there are.
  public StoredPosters storedPosters() {
    return new StoredPosters(needs.pictures);
  }

  /// Makes storyboards.
  public MakeStoryboard makeStoryboard() {
    return new StoryboardMaking(needs);
  }

  /// Removes what was made.
  public EraseMedia eraseMedia() {
    return plan -> {
      needs.plans.forget(plan);
      needs.leases.forget(plan);
    };
  }

  /// Forgets makers for viewers that are gone.
  public ForgetLeases forgetLeases() {
    return () -> needs.leases.removeOldForViewers(needs.clock.instant());
  }

  /// Gives segments to players.
  public ServeSegment serveSegment() {
    return serveSegment;
  }

  /// Finds plans for players.
  public FindPlan findPlan() {
    return findPlan;
  }

  /// Tells what is made again in time.
  public ComesBack comesBack() {
    return speed::keepsUpWith;
  }

  /// Tells how much is stored.
  public MeasureProgress measureProgress() {
    return measureProgress;
  }
}
