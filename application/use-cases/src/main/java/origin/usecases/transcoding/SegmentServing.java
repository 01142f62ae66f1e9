package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.SegmentRange;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;
import origin.ports.transcoding.Transcoder;
import origin.ports.transcoding.Urgency;

/// Opens what is stored; makes what is not, once for all who wait for it.
///
/// One try for one viewer is no verdict: what cannot be made here is only told to be unavailable.
/// Renditions are given up in the background alone.
final class SegmentServing implements ServeSegment {
  private static final System.Logger LOG = System.getLogger(SegmentServing.class.getName());
  private static final Duration SHORTLY = Duration.ofSeconds(2);

  private final FindPlan plans;
  private final Segments segments;
  private final Transcoder transcoder;
  private final Duration patience;
  private final Semaphore places;
  private final Map<SegmentName, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

  SegmentServing(
      FindPlan plans, Segments segments, Transcoder transcoder, Transcoding.OnDemand onDemand) {
    this.plans = plans;
    this.segments = segments;
    this.transcoder = transcoder;
    this.patience = onDemand.patience();
    this.places = new Semaphore(onDemand.atMost());
  }

  @Override
  public Outcome serve(SegmentName name) {
    Optional<Content> stored = segments.open(name);
    if (stored.isPresent()) {
      return new Outcome.Served(stored.get());
    }
    return plans
        .find(name.plan())
        .filter(plan -> lists(plan, name))
        .map(plan -> make(plan, name))
        .orElseGet(Outcome.NotListed::new);
  }

  private static boolean lists(Plan plan, SegmentName name) {
    return plan.hasSegment(name.index()) && plan.rendition(name.rendition()).isPresent();
  }

  private Outcome make(Plan plan, SegmentName name) {
    return join(plan, name)
        .map(making -> await(making, name))
        .orElseGet(() -> new Outcome.Busy(SHORTLY));
  }

  /// Joins a making that is under way, or begins one if there is a place for it.
  private Optional<CompletableFuture<Void>> join(Plan plan, SegmentName name) {
    CompletableFuture<Void> theirs = underWay.get(name);
    if (theirs != null) {
      return Optional.of(theirs);
    }
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    var ours = new CompletableFuture<Void>();
    theirs = underWay.putIfAbsent(name, ours);
    if (theirs != null) {
      places.release();
      return Optional.of(theirs);
    }
    Thread.ofVirtual().name("on-demand-", 0).start(() -> run(plan, name, ours));
    return Optional.of(ours);
  }

  /// Ends in any case with nobody waiting: what comes of it is in the store, or is not.
  private void run(Plan plan, SegmentName name, CompletableFuture<Void> making) {
    try {
      if (!isStored(name)) {
        transcode(plan, name);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, () -> "could not make " + name, e);
    } finally {
      underWay.remove(name);
      places.release();
      making.complete(null);
    }
  }

  private boolean isStored(SegmentName name) {
    Optional<Content> stored = segments.open(name);
    stored.ifPresent(Content::close);
    return stored.isPresent();
  }

  private void transcode(Plan plan, SegmentName name) {
    Transcoder.Making making =
        transcoder.make(
            plan,
            Set.of(name.rendition()),
            SegmentRange.of(name.index()),
            Urgency.SOMEBODY_WAITS,
            (rendition, index, bytes) ->
                segments.put(new SegmentName(plan.id(), rendition, index), bytes));
    switch (making) {
      case Transcoder.Making.Complete(), Transcoder.Making.Dropped() -> {}
      case Transcoder.Making.Damaged(_, _, var detail) -> couldNotMake(name, detail);
      case Transcoder.Making.OtherEncoder(_, var detail) -> couldNotMake(name, detail);
    }
  }

  private static void couldNotMake(SegmentName name, String detail) {
    LOG.log(Level.WARNING, () -> "could not make " + name + ": " + detail);
  }

  private Outcome await(CompletableFuture<Void> making, SegmentName name) {
    try {
      making.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return new Outcome.Unavailable(SHORTLY);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Unavailable(SHORTLY);
    }
    return segments
        .open(name)
        .<Outcome>map(Outcome.Served::new)
        .orElseGet(() -> new Outcome.Unavailable(SHORTLY));
  }
}
