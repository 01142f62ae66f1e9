package origin.usecases.transcoding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.MakerId;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.Step;
import origin.domain.transcoding.Workload;

/// Looks into the media store what is missing, and takes the next run of it by a lease.
///
/// The store is listed before the leases are locked, so what others stored in between may be taken
/// as well; it is not made again, for the maker looks once more.
final class RunTaking implements TakeRun {
  private static final System.Logger LOG = System.getLogger(RunTaking.class.getName());

  /// Longer than a database is away when it changes over, short enough that nobody waits long for
  /// what a dead maker held.
  static final Duration TERM = Duration.ofSeconds(30);

  /// Nobody tells when more of an original has come but the upload itself, which asks at once; this
  /// is for whoever was told too early.
  private static final Duration PAUSE_OF_GROWING = Duration.ofSeconds(5);

  private final Transcoding.Needs needs;
  private final Duration term;
  private final Offers offers;
  private final Rests rests;
  private final RunMaking making;
  private final MakerId maker;

  /// @param term for how long a lease is live after each sign of life
  RunTaking(Transcoding.Needs needs, MakingSpeed speed, Duration term) {
    this.needs = needs;
    this.term = term;
    this.offers = new Offers(needs.plans(), needs.extents());
    this.rests = new Rests(needs.clock());
    this.making = new RunMaking(needs, rests, speed, term);
    this.maker = new MakerId(needs.ids().next());
  }

  @Override
  public Outcome take(PlanId id) {
    Optional<Offer> offer = offers.find(id);
    if (offer.isEmpty()) {
      needs.leases().forget(id);
      return new Outcome.Gone();
    }
    if (needs.policy().atOnce(offer.get().plan()).isEmpty()) {
      return done(offer.get());
    }
    return needs.clock().instant().isBefore(rests.until(id))
        ? new Outcome.Waits(rests.until(id))
        : take(offer.get());
  }

  @Override
  public Optional<TakenRun> takeBeginning(PlanId id) {
    return offers
        .find(id)
        .filter(offer -> !needs.policy().atOnce(offer.plan()).isEmpty())
        .flatMap(this::takeBeginning);
  }

  @Override
  public Optional<Outcome.Complete> conclude(PlanId id) {
    return needs.plans().find(id).map(this::complete);
  }

  private Outcome take(Offer offer) {
    Map<RenditionName, Set<Integer>> stored = needs.segments().stored(offer.plan().id());
    return needs.transactions().run(() -> next(offer, stored));
  }

  private Optional<TakenRun> takeBeginning(Offer offer) {
    Map<RenditionName, Set<Integer>> stored = needs.segments().stored(offer.plan().id());
    return needs
        .transactions()
        .run(
            () ->
                workload(offer, stored)
                    .beginning(needs.clock().instant())
                    .map(run -> hold(offer.plan(), run, 1, Optional.empty())));
  }

  private Outcome next(Offer offer, Map<RenditionName, Set<Integer>> stored) {
    return switch (workload(offer, stored).next(needs.clock().instant(), maker)) {
      case Step.Make(var run, var attempt, var instead) -> {
        instead.ifPresent(this::takeOver);
        yield new Outcome.Taken(
            hold(offer.plan(), run, attempt, instead.flatMap(RunLease::trouble)));
      }
      case Step.Drop(var lease) -> {
        needs.leases().remove(lease.id());
        yield next(offer, stored);
      }
      case Step.Divide(var lease, var alone) -> {
        divide(lease, alone);
        yield next(offer, stored);
      }
      case Step.Lose(var lease, var rendition) -> {
        lose(lease, rendition);
        yield next(offer, stored);
      }
      case Step.Wait(var until) -> new Outcome.Waits(until);
      case Step.Done() -> done(offer);
    };
  }

  private void takeOver(RunLease old) {
    needs.leases().remove(old.id());
    String what = RunMaking.told(old.plan(), old.run());
    old.holder()
        .ifPresent(
            silent ->
                LOG.log(
                    Level.INFO,
                    () ->
                        "%s takes over %s from %s".formatted(maker.value(), what, silent.value())));
  }

  private Workload workload(Offer offer, Map<RenditionName, Set<Integer>> stored) {
    PlanId id = offer.plan().id();
    Set<RenditionName> onDemand = needs.policy().onDemand(offer.plan());
    Set<RenditionName> left = new HashSet<>(onDemand);
    left.addAll(needs.lost().of(id).keySet());
    return new Workload(offer, stored, left, without(onDemand, needs.leases().ofToChange(id)));
  }

  /// Nobody waits for those who make what is for viewers alone.
  private List<RunLease> without(Set<RenditionName> onDemand, List<RunLease> leases) {
    Instant now = needs.clock().instant();
    return leases.stream()
        .filter(lease -> !lease.isLive(now) || !onDemand.containsAll(lease.run().renditions()))
        .toList();
  }

  private TakenRun hold(Plan plan, Run run, int attempt, Optional<String> trouble) {
    Instant now = needs.clock().instant();
    RunLease lease =
        new RunLease(
            nextId(), plan.id(), run, Optional.of(maker), attempt, now, now.plus(term), trouble);
    needs.leases().keep(lease);
    return () -> making.make(plan, lease);
  }

  private void divide(RunLease lease, List<Run> alone) {
    needs.leases().remove(lease.id());
    alone.forEach(run -> needs.leases().keep(lease.divided(nextId(), run)));
  }

  private void lose(RunLease lease, RenditionName rendition) {
    needs
        .lost()
        .lose(
            lease.plan(),
            rendition,
            lease.trouble().orElse("whoever made it was gone before it was made"));
    needs.leases().remove(lease.id());
  }

  private LeaseId nextId() {
    return new LeaseId(needs.ids().next());
  }

  private Outcome done(Offer offer) {
    return offer.isGrowing()
        ? new Outcome.Waits(needs.clock().instant().plus(PAUSE_OF_GROWING))
        : complete(offer.plan());
  }

  private Outcome.Complete complete(Plan plan) {
    Map<RenditionName, String> losses = needs.lost().of(plan.id());
    Set<Rendition> gone =
        plan.renditions().stream()
            .filter(rendition -> losses.containsKey(rendition.name()))
            .collect(toUnmodifiableSet());
    return new Outcome.Complete(gone, !gone.containsAll(plan.video()), SourceLoss.explains(losses));
  }
}
