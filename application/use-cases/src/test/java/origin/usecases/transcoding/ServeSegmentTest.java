package origin.usecases.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.memory.timeline.ScriptedProber;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryTransactions;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.Urgency;

class ServeSegmentTest {
  private static final Plan PLAN = ExamplePlans.plan("plan-1", 10);
  private static final RenditionName SMALL = ExamplePlans.SMALL.name();
  private static final SegmentName NAME = new SegmentName(PLAN.id(), SMALL, 7);

  private final InMemoryMedia media = new InMemoryMedia();
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();
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
            media.posters(),
            media.lostRenditions(),
            new InMemoryRunLeases(transactions),
            transactions,
            new InMemoryIds(),
            InstantSource.system(),
            policy,
            new Transcoding.OnDemand(atMost, patience),
            4));
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
