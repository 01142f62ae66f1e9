package origin.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Property(tries = 500)
  void coversEveryFrameOnceWhateverTheFrames(@ForAll("sources") FrameIndex frames) {
    var timeline = Timeline.plan(frames);

    int covered =
        IntStream.range(0, timeline.segments())
            .map(i -> frames.countBetween(timeline.start(i), timeline.end(i)))
            .peek(count -> assertThat(count).isPositive())
            .sum();

    assertThat(covered).isEqualTo(frames.count());
    assertThat(timeline.duration()).isEqualTo(frames.end());
  }

  @Property(tries = 500)
  void cutsOnlyAtFrames(@ForAll("sources") FrameIndex frames) {
    var timeline = Timeline.plan(frames);

    for (int i = 0; i < timeline.segments(); i++) {
      int frame = frames.firstAtOrAfter(timeline.start(i));
      assertThat(frames.shownAt(frame)).isEqualTo(timeline.start(i));
    }
  }

  @Property(tries = 500)
  void givesEachOfSeveralSegmentsASecond(@ForAll("sources") FrameIndex frames) {
    var timeline = Timeline.plan(frames);

    for (int i = 0; i < timeline.segments() && timeline.segments() > 1; i++) {
      assertThat(timeline.durationOf(i)).isGreaterThanOrEqualTo(frames.timescale());
    }
  }

  @Property(tries = 500)
  void holdsALongSegmentTogetherOnlyOverAHole(@ForAll("sources") FrameIndex frames) {
    var timeline = Timeline.plan(frames);

    for (int i = 0; i < timeline.segments(); i++) {
      if (timeline.durationOf(i) > 8L * frames.timescale()) {
        assertThat(longestHole(frames, timeline.start(i), timeline.end(i)))
            .isGreaterThan(frames.timescale());
      }
    }
  }

  @Property
  void findsTheSegmentOfEveryTick(@ForAll("sources") FrameIndex frames) {
    var timeline = Timeline.plan(frames);

    for (int i = 0; i < timeline.segments(); i++) {
      assertThat(timeline.indexAt(timeline.start(i))).isEqualTo(i);
      assertThat(timeline.indexAt(timeline.end(i) - 1)).isEqualTo(i);
    }
    assertThat(timeline.indexAt(-1)).isZero();
    assertThat(timeline.indexAt(timeline.duration())).isEqualTo(timeline.segments() - 1);
  }

  @Property(tries = 1000)
  void whatIsSettledInABeginningStaysWhateverComesAfterIt(
      @ForAll("sources") FrameIndex whole, @ForAll @IntRange(min = 1, max = 100) int hundredths) {
    long tick = (long) ((double) whole.end() * hundredths / 100);

    whole
        .untilKeyAt(tick)
        .ifPresent(
            beginning ->
                assertThat(
                        Timeline.plan(whole)
                            .beginsLike(
                                Timeline.plan(beginning), Timeline.settledSegments(beginning)))
                    .isTrue());
  }

  @Test
  void whatIsSettledFollowsTheEndOfARegularSourceInSmallSteps() {
    FrameIndex whole = steady(25, 25 * 60, 50);

    assertThat(settledAt(whole, 10)).isZero();
    assertThat(settledAt(whole, 20)).isEqualTo(3);
    assertThat(settledAt(whole, 60)).isEqualTo(12);
    assertThat(whole.untilKeyAt(1)).isEmpty();
  }

  private static int settledAt(FrameIndex whole, int second) {
    return whole.untilKeyAt(25L * second).map(Timeline::settledSegments).orElseThrow();
  }

  @Test
  void joinsShortGroupsOfPicturesToFourSeconds() {
    assertThat(Timeline.plan(steady(30, 600, 30)).boundaries())
        .containsExactly(0, 120, 240, 360, 480, 600);
  }

  @Test
  void keepsKeyFramesUpToSixSecondsApart() {
    assertThat(Timeline.plan(steady(25, 450, 150)).boundaries()).containsExactly(0, 150, 300, 450);
  }

  @Test
  void cutsLongGroupsOfPicturesEvenly() {
    assertThat(Timeline.plan(steady(30, 500, 250)).boundaries())
        .containsExactly(0, 125, 250, 375, 500);
  }

  @Test
  void cutsASourceWithOneKeyFrameOnAGrid() {
    assertThat(Timeline.plan(steady(25, 400, 400)).boundaries())
        .containsExactly(0, 100, 200, 300, 400);
  }

  @Test
  void leavesNoCrumbAtTheEnd() {
    assertThat(Timeline.plan(steady(30, 123, 30)).boundaries()).containsExactly(0, 123);
  }

  @Test
  void lengthensTheSegmentBeforeAHole() {
    var keys = new BitSet();
    keys.set(0);
    var frames = new FrameIndex(10, new long[] {0, 1, 2, 36_000, 36_001}, keys, 36_100);

    assertThat(Timeline.plan(frames).boundaries()).containsExactly(0, 36_000, 36_100);
  }

  @Test
  void refusesBoundariesThatDoNotRise() {
    assertThatThrownBy(() -> new Timeline(10, 0, 5, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Timeline(10, 1, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Timeline(10, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void roundsItsLengthUp() {
    assertThat(new Timeline(90_000, 0, 1).durationMillis()).isEqualTo(1);
    assertThat(new Timeline(1000, 0, 2500).durationMillis()).isEqualTo(2500);
  }

  @Provide
  Arbitrary<FrameIndex> sources() {
    Arbitrary<List<Integer>> gaps =
        Arbitraries.integers().between(1, 40).list().ofMinSize(1).ofMaxSize(400);
    Arbitrary<List<Integer>> gapsWithHoles =
        Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.integers().between(1, 20)),
                Tuple.of(1, Arbitraries.integers().between(100, 2_000_000_000)))
            .list()
            .ofMinSize(1)
            .ofMaxSize(400);
    return Combinators.combine(
            Arbitraries.oneOf(gaps, gapsWithHoles),
            Arbitraries.integers().between(1, 120),
            Arbitraries.randomValue(random -> random.nextLong()),
            Arbitraries.doubles().between(0, 1))
        .as(TimelineTest::source);
  }

  private static FrameIndex source(
      List<Integer> gaps, int timescale, long seed, double keysAmongFrames) {
    var random = new Random(seed);
    long[] shownAt = new long[gaps.size()];
    var keys = new BitSet();
    keys.set(0);
    for (int i = 1; i < shownAt.length; i++) {
      shownAt[i] = shownAt[i - 1] + gaps.get(i - 1);
      keys.set(i, random.nextDouble() < keysAmongFrames);
    }
    return new FrameIndex(timescale, shownAt, keys, shownAt[shownAt.length - 1] + gaps.getLast());
  }

  private static FrameIndex steady(int rate, int count, int keyEvery) {
    var keys = new BitSet();
    IntStream.range(0, count).filter(i -> i % keyEvery == 0).forEach(keys::set);
    return new FrameIndex(rate, IntStream.range(0, count).asLongStream().toArray(), keys, count);
  }

  private static long longestHole(FrameIndex frames, long from, long to) {
    long longest = 0;
    int first = frames.firstAtOrAfter(from);
    int past = frames.firstAtOrAfter(to);
    for (int i = first; i < past; i++) {
      long next = i + 1 < past ? frames.shownAt(i + 1) : to;
      longest = Math.max(longest, next - frames.shownAt(i));
    }
    return longest;
  }
}
