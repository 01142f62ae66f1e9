package origin.usecases.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.VideoCodec;
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

/// A rendition is offered when it plays without a stop: because it is stored, or because it is made
/// faster than it plays.
class OfferedPlansTest {
  private static final Duration AFTER_A_FEW_SECONDS = Duration.ofSeconds(6);
  private static final Rendition SMALL = encoded(640, 360);
  private static final Rendition FULL_HD = encoded(1920, 1080);
  private static final Rendition ULTRA_HD = encoded(3840, 2160);
  private static final Rendition COPY =
      rendition(new Recipe.CopiedVideo(new Size(3840, 2160), new FrameRate(30, 1), 1000));
  private static final Plan PLAN =
      new Plan(
          new PlanId("plan"),
          new SourceId("source"),
          new Timeline(1000, LongStream.rangeClosed(0, 10).map(i -> i * 4000).toArray()),
          List.of(SMALL, FULL_HD, ULTRA_HD, COPY),
          List.of());

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryMedia media = new InMemoryMedia();
  private Duration eachSegmentTakes = Duration.ZERO;

  @BeforeEach
  void keepThePlan() {
    media.plans().keep(PLAN);
  }

  @Test
  void aMachineWithFewCoresOffersNoUltraHdUntilItIsStored() {
    Transcoding transcoding = on(2);
    assertThat(offered(transcoding)).containsExactly(SMALL, FULL_HD, COPY);

    for (int segment = 0; segment < 10; segment++) {
      media
          .segments()
          .put(
              new SegmentName(PLAN.id(), ULTRA_HD.name(), segment),
              ByteBuffer.wrap(new byte[] {1}));
    }
    clock.pass(AFTER_A_FEW_SECONDS);

    assertThat(offered(transcoding)).containsExactly(SMALL, FULL_HD, ULTRA_HD, COPY);
  }

  @Test
  void aLargeMachineOffersEverythingUntilItTurnsOutToBeSlow() {
    Transcoding transcoding = on(16);
    assertThat(offered(transcoding)).containsExactly(SMALL, FULL_HD, ULTRA_HD, COPY);

    eachSegmentTakes = Duration.ofSeconds(100);
    makeTheBeginning(transcoding);
    clock.pass(AFTER_A_FEW_SECONDS);

    assertThat(offered(transcoding)).containsExactly(SMALL, COPY);
  }

  @Test
  void aSmallMachineThatTurnsOutToBeFastOffersEverything() {
    Transcoding transcoding = on(2);
    eachSegmentTakes = Duration.ofMillis(1);

    makeTheBeginning(transcoding);
    clock.pass(AFTER_A_FEW_SECONDS);

    assertThat(offered(transcoding)).containsExactly(SMALL, FULL_HD, ULTRA_HD, COPY);
  }

  private static void makeTheBeginning(Transcoding transcoding) {
    transcoding.takeRun().takeBeginning(PLAN.id()).orElseThrow().make();
  }

  private static List<Rendition> offered(Transcoding transcoding) {
    return transcoding.findPlan().find(PLAN.id()).orElseThrow().plan().video();
  }

  private Transcoding on(int cores) {
    ScriptedTranscoder transcoder = new ScriptedTranscoder();
    return new Transcoding(
        new Transcoding.Needs(
            new ScriptedProber(),
            transcoder,
            transcoder,
            media.plans(),
            new Slow(media.segments()),
            media.pictures(),
            media.lostRenditions(),
            media.extents(),
            new InMemoryRunLeases(transactions),
            new InMemoryJobs(transactions, clock),
            transactions,
            new InMemoryIds(),
            clock,
            MakingPolicy.AT_ONCE,
            Transcoding.OnDemand.USUAL,
            cores));
  }

  private final class Slow implements Segments {
    private final Segments segments;

    Slow(Segments segments) {
      this.segments = segments;
    }

    @Override
    public void put(SegmentName name, ByteBuffer bytes) {
      clock.pass(eachSegmentTakes);
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

  private static Rendition encoded(int width, int height) {
    return rendition(
        new Recipe.EncodedVideo(
            VideoCodec.H264,
            new Size(width, height),
            new FrameRate(30, 1),
            1,
            31,
            23,
            800,
            Colour.BT709,
            false,
            Scan.PROGRESSIVE,
            1000));
  }

  private static Rendition rendition(Recipe recipe) {
    return new Rendition(recipe, "codec", new InitSegment(new byte[] {1}), 800_000, 600_000);
  }
}
