package origin.usecases.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.MakerId;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.memory.timeline.ScriptedProber;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.ManualClock;
import origin.ports.timeline.SourceMissing;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.RunLeases;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.Urgency;
import origin.ports.work.Job;

class ServeSegmentTest {
  private static final Plan PLAN = ExamplePlans.plan("plan-1", 10);
  private static final RenditionName SMALL = ExamplePlans.SMALL.name();
  private static final SegmentName NAME = new SegmentName(PLAN.id(), SMALL, 7);

  private final InMemoryMedia media = new InMemoryMedia();
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();
  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final InMemoryRunLeases inMemory = new InMemoryRunLeases(transactions);
  private final InMemoryJobs jobs = new InMemoryJobs(transactions, clock);
  private RunLeases leases = inMemory;
  private final ServeSegment serve = serve(4, Duration.ofSeconds(30));

  @BeforeEach
  void keepThePlan() {
    media.plans().keep(PLAN);
  }

  @Test
  void aMissingSegmentIsMadeForWhoAsks() {
    assertThat(served(serve.serve(NAME))).isEqualTo(ScriptedTranscoder.bytesOf(SMALL, 7));
    assertThat(transcoder.calls())
        .containsExactly(
            new ScriptedTranscoder.Call(Set.of(SMALL), SegmentRange.of(7), Urgency.SOMEBODY_WAITS));
  }

  @Test
  void aStoredSegmentIsNotMadeAgain() {
    served(serve.serve(NAME));
    served(serve.serve(NAME));

    assertThat(transcoder.calls()).hasSize(1);
  }

  @Test
  void anEvictedSegmentIsBackByteForByte() {
    RenditionName large = ExamplePlans.COPY.name();
    SegmentName name = new SegmentName(PLAN.id(), large, 7);
    byte[] before = served(serve.serve(name));

    media.segments().evict(PLAN.id(), Set.of(large));
    assertThat(media.segments().open(name)).isEmpty();

    assertThat(served(serve.serve(name))).isEqualTo(before);
    assertThat(media.segments().open(name)).isPresent();
  }

  @Test
  void manyWhoAskTogetherShareOneMaking() {
    var everybodyAsks = new CountDownLatch(1);
    transcoder.beforeEach(_ -> await(everybodyAsks));

    List<byte[]> all =
        Crowd.of(
            100,
            number -> {
              if (number == 99) {
                everybodyAsks.countDown();
              }
              return served(serve.serve(NAME));
            });

    assertThat(all)
        .allSatisfy(bytes -> assertThat(bytes).isEqualTo(ScriptedTranscoder.bytesOf(SMALL, 7)));
    assertThat(transcoder.calls()).hasSize(1);
  }

  @Test
  void whatNoPlanListsIsNotMade() {
    var notListed = new ServeSegment.Outcome.NotListed();

    assertThat(serve.serve(new SegmentName(PLAN.id(), SMALL, 10))).isEqualTo(notListed);
    assertThat(serve.serve(new SegmentName(new PlanId("other"), SMALL, 1))).isEqualTo(notListed);
    assertThat(serve.serve(new SegmentName(PLAN.id(), new RenditionName("0123456789abcdef"), 1)))
        .isEqualTo(notListed);
    assertThat(transcoder.calls()).isEmpty();
  }

  @Test
  void whoFindsTheQueueFullIsToldToComeBack() {
    ServeSegment narrow = serve(2, Duration.ofSeconds(30));
    var held = new CountDownLatch(1);
    var begun = new Semaphore(0);
    transcoder.beforeEach(
        _ -> {
          begun.release();
          await(held);
        });

    List<Thread> waiting =
        IntStream.range(0, 2)
            .mapToObj(
                index ->
                    Thread.startVirtualThread(
                        () -> narrow.serve(new SegmentName(PLAN.id(), SMALL, index))))
            .toList();
    begun.acquireUninterruptibly(2);

    assertThat(narrow.serve(new SegmentName(PLAN.id(), SMALL, 5)))
        .isInstanceOf(ServeSegment.Outcome.Busy.class);

    held.countDown();
    waiting.forEach(ServeSegmentTest::join);
    assertThat(served(narrow.serve(new SegmentName(PLAN.id(), SMALL, 5)))).isNotEmpty();
  }

  @Test
  void whoHasWaitedLongEnoughIsToldToComeBackAndFindsItThen() {
    ServeSegment impatient = serve(2, Duration.ofMillis(1));
    var held = new CountDownLatch(1);
    transcoder.beforeEach(_ -> await(held));

    assertThat(impatient.serve(NAME)).isInstanceOf(ServeSegment.Outcome.Unavailable.class);

    held.countDown();
    assertThat(served(serve.serve(NAME))).isEqualTo(ScriptedTranscoder.bytesOf(SMALL, 7));
  }

  @Test
  void nodesThatAreAskedForTheSameSegmentMakeItOnce() {
    ServeSegment other = serve(4, Duration.ofSeconds(60));
    var begun = new CountDownLatch(1);
    var held = new CountDownLatch(1);
    transcoder.beforeEach(
        _ -> {
          begun.countDown();
          await(held);
        });
    Thread first = Thread.startVirtualThread(() -> serve.serve(NAME));
    await(begun);

    var asking = new CountDownLatch(1);
    Thread second =
        Thread.startVirtualThread(
            () -> {
              asking.countDown();
              served(other.serve(NAME));
            });
    await(asking);
    held.countDown();

    join(first);
    join(second);
    assertThat(transcoder.calls()).hasSize(1);
    assertThat(inMemory.of(PLAN.id())).isEmpty();
  }

  @Test
  void whatADeadNodeWasMakingIsMadeOnceItsLeaseHasRunOut() {
    inMemory.keep(
        RunLease.forViewer(
            new LeaseId("dead"),
            PLAN.id(),
            new Run(SegmentRange.of(7), Set.of(SMALL)),
            new MakerId("dead"),
            clock.instant().minusSeconds(60),
            clock.instant().minusSeconds(30)));

    assertThat(served(serve.serve(NAME))).isNotEmpty();
    assertThat(inMemory.of(PLAN.id())).isEmpty();
  }

  @Test
  void whereTheLeasesCannotBeReachedItIsMadeAllTheSame() {
    leases = new Unreachable();

    assertThat(served(serve(4, Duration.ofSeconds(60)).serve(NAME))).isNotEmpty();
  }

  @Test
  void aMakingStopsWhenEverybodyWhoAskedHasLeft() {
    ServeSegment impatient = serve(2, Duration.ofMillis(1));
    var held = new CountDownLatch(1);
    transcoder.beforeEach(_ -> await(held));
    assertThat(impatient.serve(NAME)).isInstanceOf(ServeSegment.Outcome.Unavailable.class);

    clock.pass(Duration.ofSeconds(11));
    held.countDown();

    assertThat(served(serve.serve(NAME))).isNotEmpty();
    assertThat(transcoder.calls()).as("the first one was dropped").hasSize(2);
  }

  @Test
  void whatCannotBeMadeBecauseTheSourceIsGoneIsNotListedAnyMoreAndTheVideoIsTold() {
    transcoder.beforeEach(
        _ -> {
          throw new SourceMissing(PLAN.source());
        });

    assertThat(serve.serve(NAME)).isInstanceOf(ServeSegment.Outcome.Unavailable.class);

    assertThat(media.lostRenditions().of(PLAN.id())).containsKey(SMALL);
    assertThat(jobs.waiting()).containsOnlyKeys(new Job.SettleMedia(PLAN.id()));
  }

  @Test
  void aPlanThatNoEncoderFitsAnyMoreIsRenewedAfterSomeTries() {
    transcoder.encodeOtherwise(PLAN.id(), SMALL);

    serve.serve(NAME);
    serve.serve(NAME);
    assertThat(jobs.waiting()).as("another node may fit").isEmpty();
    serve.serve(NAME);

    assertThat(jobs.waiting()).containsOnlyKeys(new Job.RenewMedia(PLAN.id()));
  }

  @Test
  void aMakingThatFailedIsTriedAgainByWhoAsksNext() {
    transcoder.beforeEach(
        _ -> {
          throw new TranscodingFailed("no encoder");
        });
    assertThat(serve.serve(NAME)).isInstanceOf(ServeSegment.Outcome.Unavailable.class);

    transcoder.beforeEach(_ -> {});
    assertThat(served(serve.serve(NAME))).isEqualTo(ScriptedTranscoder.bytesOf(SMALL, 7));
  }

  @Test
  void whatCannotBeMadeForOneViewerIsStillListedForOthers() {
    transcoder.damage(SMALL, 7);

    assertThat(serve.serve(NAME)).isInstanceOf(ServeSegment.Outcome.Unavailable.class);

    assertThat(media.lostRenditions().of(PLAN.id())).isEmpty();
    assertThat(served(serve.serve(new SegmentName(PLAN.id(), SMALL, 6)))).isNotEmpty();
  }

  @Test
  void whoWatchesDoesNotWaitForWhatIsMadeInTheBackground() {
    var backgroundBegun = new CountDownLatch(1);
    var held = new CountDownLatch(1);
    transcoder.beforeEach(
        call -> {
          if (call.urgency() == Urgency.BACKGROUND) {
            backgroundBegun.countDown();
            await(held);
          }
        });
    Transcoding transcoding = transcoding(MakingPolicy.AT_ONCE, 4, Duration.ofSeconds(30));
    Thread background =
        Thread.startVirtualThread(
            () -> transcoding.takeRun().takeBeginning(PLAN.id()).orElseThrow().make());
    await(backgroundBegun);

    assertThat(served(transcoding.serveSegment().serve(NAME)))
        .isEqualTo(ScriptedTranscoder.bytesOf(SMALL, 7));

    held.countDown();
    join(background);
  }

  private ServeSegment serve(int atMost, Duration patience) {
    return transcoding(MakingPolicy.ON_DEMAND, atMost, patience).serveSegment();
  }

  private Transcoding transcoding(MakingPolicy policy, int atMost, Duration patience) {
    return new Transcoding(
        new Transcoding.Needs(
            new ScriptedProber(),
            transcoder,
            transcoder,
            media.plans(),
            media.segments(),
            media.pictures(),
            media.lostRenditions(),
            media.extents(),
            leases,
            jobs,
            transactions,
            new InMemoryIds(),
            clock,
            policy,
            new Transcoding.OnDemand(atMost, patience),
            4));
  }

  /// As when the database is away.
  private static final class Unreachable implements RunLeases {
    @Override
    public List<RunLease> of(PlanId plan) {
      throw away();
    }

    @Override
    public List<RunLease> ofToChange(PlanId plan) {
      throw away();
    }

    @Override
    public void keep(RunLease lease) {
      throw away();
    }

    @Override
    public boolean extend(LeaseId lease, Instant until) {
      throw away();
    }

    @Override
    public void remove(LeaseId lease) {
      throw away();
    }

    @Override
    public void removeOldForViewers(Instant now) {
      throw away();
    }

    @Override
    public void forget(PlanId plan) {
      throw away();
    }

    private static IllegalStateException away() {
      return new IllegalStateException("the database is away");
    }
  }

  private static byte[] served(ServeSegment.Outcome outcome) {
    assertThat(outcome).isInstanceOf(ServeSegment.Outcome.Served.class);
    try (Content content = ((ServeSegment.Outcome.Served) outcome).content()) {
      var out = new ByteArrayOutputStream();
      content.copy(0, content.length(), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
