package origin.domain.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;

class RunTest {
  static final int SEGMENTS = 25;
  private static final Timeline TIMELINE =
      new Timeline(1000, IntStream.rangeClosed(0, SEGMENTS).mapToLong(i -> i * 4000L).toArray());

  private static final Rendition SMALL = encoded(360);
  private static final Rendition LARGE = encoded(720);
  private static final Rendition COPY =
      rendition(new Recipe.CopiedVideo(new Size(1920, 1080), new FrameRate(25, 1), 1000));
  private static final Rendition SOUND =
      rendition(new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 2, 128, "und"));
  private static final Plan PLAN =
      new Plan(
          new PlanId("plan"),
          new SourceId("source"),
          TIMELINE,
          List.of(SMALL, LARGE, COPY),
          List.of(SOUND));

  @Test
  void whatAPlayerStartsWithComesFirst() {
    assertThat(Run.next(PLAN, Map.of(), Set.of())).contains(run(0, 1, SMALL, COPY, SOUND));
  }

  @Test
  void theRestOfTheBeginningIsMadeAloneAndThenEverythingTogether() {
    var stored = new HashMap<RenditionName, Set<Integer>>();
    store(stored, run(0, 1, SMALL, COPY, SOUND));
    assertThat(Run.next(PLAN, stored, Set.of())).contains(run(0, 1, LARGE));

    store(stored, run(0, 1, LARGE));
    assertThat(Run.next(PLAN, stored, Set.of())).contains(run(2, 11, SMALL, LARGE, COPY, SOUND));
  }

  @Test
  void aSegmentMadeOnDemandDoesNotCutARunInTwo() {
    var stored = new HashMap<RenditionName, Set<Integer>>();
    store(stored, run(0, 1, SMALL, LARGE, COPY, SOUND));
    store(stored, run(5, 5, SMALL));

    assertThat(Run.next(PLAN, stored, Set.of())).contains(run(2, 11, SMALL, LARGE, COPY, SOUND));
  }

  @Test
  void aStretchThatLacksLessIsMadeByItself() {
    var stored = new HashMap<RenditionName, Set<Integer>>();
    store(stored, run(0, 9, SMALL, COPY, SOUND));

    assertThat(Run.next(PLAN, stored, Set.of())).contains(run(0, 9, LARGE));
  }

  @Test
  void whatIsLostIsNotTriedAgain() {
    var stored = new HashMap<RenditionName, Set<Integer>>();
    store(stored, run(0, SEGMENTS - 1, SMALL, COPY, SOUND));

    assertThat(Run.next(PLAN, stored, Set.of(LARGE.name()))).isEmpty();
  }

  @Property
  void runAfterRunEverythingIsStoredInTheEnd(
      @ForAll List<@IntRange(max = SEGMENTS - 1) Integer> small,
      @ForAll List<@IntRange(max = SEGMENTS - 1) Integer> copy) {
    var stored = new HashMap<RenditionName, Set<Integer>>();
    stored.put(SMALL.name(), new HashSet<>(small));
    stored.put(COPY.name(), new HashSet<>(copy));

    int runs = 0;
    for (var next = Run.next(PLAN, stored, Set.of());
        next.isPresent();
        next = Run.next(PLAN, stored, Set.of())) {
      store(stored, next.get());
      assertThat(++runs).isLessThanOrEqualTo(2 * SEGMENTS);
    }

    for (Rendition rendition : PLAN.renditions()) {
      assertThat(stored.get(rendition.name())).hasSize(SEGMENTS);
    }
  }

  @Property
  void whatIsLeftOfARunIsAllThatItLacksAndBeginsAndEndsWithIt(
      @ForAll List<@IntRange(max = SEGMENTS - 1) Integer> small,
      @ForAll List<@IntRange(max = SEGMENTS - 1) Integer> copy) {
    Map<RenditionName, Set<Integer>> stored =
        Map.of(SMALL.name(), Set.copyOf(small), COPY.name(), Set.copyOf(copy));
    Run whole = run(3, 12, SMALL, COPY);

    Set<Integer> lacking =
        IntStream.rangeClosed(3, 12)
            .filter(i -> !small.contains(i) || !copy.contains(i))
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    Optional<Run> left = whole.without(stored, Set.of());

    assertThat(left.isEmpty()).isEqualTo(lacking.isEmpty());
    left.ifPresent(
        run -> {
          assertThat(run.range().first()).isEqualTo(Collections.min(lacking));
          assertThat(run.range().last()).isEqualTo(Collections.max(lacking));
          assertThat(run.renditions())
              .allMatch(
                  rendition ->
                      !stored
                          .getOrDefault(rendition, Set.of())
                          .containsAll(IntStream.rangeClosed(3, 12).boxed().toList()));
        });
  }

  private static void store(Map<RenditionName, Set<Integer>> stored, Run made) {
    for (RenditionName rendition : made.renditions()) {
      Set<Integer> segments = stored.computeIfAbsent(rendition, _ -> new HashSet<>());
      for (int i = made.range().first(); i <= made.range().last(); i++) {
        segments.add(i);
      }
    }
  }

  private static Run run(int first, int last, Rendition... renditions) {
    return new Run(
        new SegmentRange(first, last),
        Set.of(Arrays.stream(renditions).map(Rendition::name).toArray(RenditionName[]::new)));
  }

  private static Rendition encoded(int height) {
    return rendition(
        new Recipe.EncodedVideo(
            VideoCodec.H264,
            new Size(height * 16 / 9, height),
            new FrameRate(25, 1),
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
