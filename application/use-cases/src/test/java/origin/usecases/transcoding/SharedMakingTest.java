package origin.usecases.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import origin.contracts.Crowd;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.memory.timeline.ScriptedProber;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.ManualClock;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;

/// Many workers at one video, some of which die at work: without a word, and without handing back
/// what they held.
class SharedMakingTest {
  private static final int WORKERS = 6;
  private static final Duration LONGER_THAN_A_LEASE = RunTaking.TERM.plusSeconds(1);
  private static final Plan PLAN = ExamplePlans.plan("plan-1", 400);
  private static final int SEGMENTS_OF_ALL = 400 * PLAN.renditions().size();
  private static final RenditionName SMALL = ExamplePlans.SMALL.name();

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryRunLeases leases = new InMemoryRunLeases(transactions);
  private final InMemoryIds ids = new InMemoryIds();
  private final InMemoryMedia media = new InMemoryMedia();
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();
  private final AtomicInteger deaths = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void whoSharesAVideoMakesNothingTwice() {
    work(_ -> {});

    assertEverythingIsStored();
    assertThat(made).hasValue(SEGMENTS_OF_ALL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void eachDeathCostsAtMostOneMaking(long seed) {
    Random chance = new Random(seed);
    Semaphore mayDie = new Semaphore(30);

    work(
        _ -> {
          if (chance.nextInt(20) == 0 && mayDie.tryAcquire()) {
            die();
          }
        });

    assertThat(deaths).hasValue(30);
    assertEverythingIsStored();
    assertThat(media.lostRenditions().of(PLAN.id())).isEmpty();
    assertThat(made.get())
        .as("what was under way in each rendition when somebody died is made once more")
        .isBetween(SEGMENTS_OF_ALL, SEGMENTS_OF_ALL + deaths.get() * PLAN.renditions().size());
    assertThat(leases.of(PLAN.id())).isEmpty();
  }

  @Test
  void aSegmentThatKillsItsMakersCostsItsRenditionAndAFewOfThem() {
    work(
        segment -> {
          if (segment.rendition().equals(SMALL) && segment.index() == 57) {
            die();
          }
        });

    assertThat(deaths).hasValueLessThan(10);
    assertThat(media.lostRenditions().of(PLAN.id()))
        .isEqualTo(Map.of(SMALL, "whoever made it was gone before it was made"));
    assertThat(stored(ExamplePlans.COPY.name())).hasSize(400);
    assertThat(stored(ExamplePlans.SOUND.name())).hasSize(400);
  }

  private void assertEverythingIsStored() {
    PLAN.renditions().forEach(rendition -> assertThat(stored(rendition.name())).hasSize(400));
  }

  private Set<Integer> stored(RenditionName rendition) {
    return media.segments().stored(PLAN.id()).getOrDefault(rendition, Set.of());
  }

  /// Until nothing is missing; time passes only while nobody works, so that no lease of a living
  /// worker runs out.
  private void work(Consumer<SegmentName> beforeEachSegment) {
    media.plans().keep(PLAN);
    for (int round = 0; round < 100; round++) {
      if (Crowd.of(WORKERS, _ -> livesOfOneWorker(beforeEachSegment)).contains(true)) {
        return;
      }
      clock.pass(LONGER_THAN_A_LEASE);
    }
    throw new AssertionError("this never ends");
  }

  /// @return whether nothing is missing any more
  private boolean livesOfOneWorker(Consumer<SegmentName> beforeEachSegment) {
    while (true) {
      try {
        return lifeOf(worker(beforeEachSegment));
      } catch (Killed _) {
        // and the next process takes its place
      }
    }
  }

  private static boolean lifeOf(TakeRun worker) {
    while (true) {
      switch (worker.take(PLAN.id())) {
        case TakeRun.Outcome.Taken(var run) -> run.make();
        case TakeRun.Outcome.Complete _ -> {
          return true;
        }
        case TakeRun.Outcome.Waits _, TakeRun.Outcome.Gone _ -> {
          return false;
        }
      }
    }
  }

  private void die() {
    deaths.incrementAndGet();
    throw new Killed();
  }

  private TakeRun worker(Consumer<SegmentName> beforeEachSegment) {
    return new Transcoding(
            new Transcoding.Needs(
                new ScriptedProber(),
                transcoder,
                transcoder,
                media.plans(),
                new Watched(
                    media.segments(),
                    name -> {
                      made.incrementAndGet();
                      beforeEachSegment.accept(name);
                    }),
                media.pictures(),
                media.lostRenditions(),
                media.extents(),
                leases,
                new InMemoryJobs(transactions, clock),
                transactions,
                ids,
                clock,
                MakingPolicy.AT_ONCE,
                Transcoding.OnDemand.USUAL,
                4))
        .takeRun();
  }

  /// As kill -9: no code of the worker's gets to know.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private record Watched(Segments segments, Consumer<SegmentName> beforeEach) implements Segments {
    @Override
    public void put(SegmentName name, ByteBuffer bytes) {
      beforeEach.accept(name);
      segments.put(name, bytes);
    }

    @Override
    public Optional<Content> open(SegmentName name) {
      return segments.open(name);
    }

    @Override
    public void evict(PlanId plan, Set<RenditionName> renditions) {
      segments.evict(plan, renditions);
    }

    @Override
    public Map<RenditionName, Set<Integer>> stored(PlanId plan) {
      return segments.stored(plan);
    }
  }
}
