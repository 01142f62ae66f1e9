package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;

/// Opens what is stored; has made what is not, once for all who wait for it.
final class SegmentServing implements ServeSegment {
  private static final System.Logger LOG = System.getLogger(SegmentServing.class.getName());
  private static final Duration SHORTLY = Duration.ofSeconds(2);

  private final FindPlan plans;
  private final Segments segments;
  private final UrgentMaking making;
  private final InstantSource clock;
  private final Duration patience;
  private final Semaphore places;
  private final Map<SegmentName, Asked> underWay = new ConcurrentHashMap<>();

  SegmentServing(FindPlan plans, Transcoding.Needs needs) {
    this.plans = plans;
    this.segments = needs.segments();
    this.making = new UrgentMaking(needs);
    this.clock = needs.clock();
    this.patience = needs.onDemand().patience();
    this.places = new Semaphore(needs.onDemand().atMost());
  }

  @Override
  public Outcome serve(SegmentName name) {
    Optional<Content> stored = segments.open(name);
    if (stored.isPresent()) {
      return new Outcome.Served(stored.get());
    }
    return plans
        .find(name.plan())
        .filter(offer -> lists(offer, name))
        .map(offer -> make(offer.plan(), name))
        .orElseGet(Outcome.NotListed::new);
  }

  private static boolean lists(Offer offer, SegmentName name) {
    return offer.hasSegment(name.index()) && offer.plan().rendition(name.rendition()).isPresent();
  }

  private Outcome make(Plan plan, SegmentName name) {
    return join(plan, name)
        .map(asked -> await(asked, name))
        .orElseGet(() -> new Outcome.Busy(SHORTLY));
  }

  /// Joins a making that is under way, or begins one if there is a place for it.
  private Optional<Asked> join(Plan plan, SegmentName name) {
    Asked theirs = underWay.get(name);
    if (theirs != null) {
      return Optional.of(theirs);
    }
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    var ours = new Asked(clock);
    theirs = underWay.putIfAbsent(name, ours);
    if (theirs != null) {
      places.release();
      return Optional.of(theirs);
    }
    Thread.ofVirtual().name("on-demand-", 0).start(() -> run(plan, name, ours));
    return Optional.of(ours);
  }

  /// Ends in any case with nobody waiting: what comes of it is in the store, or is not.
  private void run(Plan plan, SegmentName name, Asked asked) {
    try {
      making.make(plan, name, asked);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, () -> "could not make " + name, e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.remove(name);
      places.release();
      asked.end();
    }
  }

  private Outcome await(Asked asked, SegmentName name) {
    try {
      if (!asked.await(patience)) {
        return new Outcome.Unavailable(SHORTLY);
      }
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
