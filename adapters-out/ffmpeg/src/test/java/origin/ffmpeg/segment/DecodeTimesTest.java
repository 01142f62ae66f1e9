package origin.ffmpeg.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DecodeTimesTest {

  @Test
  void areAsEvenAsTheFrames() {
    var pictures = shownAt(0, 300, 100, 200, 600, 400, 500);

    assertThat(DecodeTimes.delayOf(pictures)).isEqualTo(100);
    assertThat(DecodeTimes.of(pictures, 100)).containsExactly(0, 100, 200, 300, 400, 500, 600);
  }

  @Test
  void drawTogetherWhereTheDelayIsTooShort() {
    assertThat(DecodeTimes.of(shownAt(0, 300, 100, 200), 0)).containsExactly(0, 99, 100, 200);
  }

  @Property
  void neverRunBackwardsNorLaterThanAnyPictureToCome(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 500) Integer> gaps,
      @ForAll @IntRange(min = 0, max = 4) int reach,
      @ForAll @LongRange(min = 0, max = 3000) long delay,
      @ForAll long seed) {
    var pictures = reordered(gaps, reach, seed);

    long[] times = DecodeTimes.of(pictures, delay);

    assertThat(times[0]).isEqualTo(pictures.getFirst().shownAt());
    assertThat(times).isSorted();
    for (int i = 0; i < times.length; i++) {
      assertThat(times[i]).isLessThanOrEqualTo(pictures.get(i).shownAt() + delay);
    }
  }

  @Property
  void riseStrictlyWithTheDelayThatIsNeeded(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 500) Integer> gaps,
      @ForAll @IntRange(min = 0, max = 4) int reach,
      @ForAll long seed) {
    var pictures = reordered(gaps, reach, seed);

    long[] times = DecodeTimes.of(pictures, DecodeTimes.delayOf(pictures));

    for (int i = 1; i < times.length; i++) {
      assertThat(times[i]).isGreaterThan(times[i - 1]);
    }
  }

  /// Pictures whose first is shown first, and of which each is stored at most `reach` places from
  /// where it is shown.
  private static List<Picture> reordered(List<Integer> gaps, int reach, long seed) {
    var random = new Random(seed);
    var shown = new ArrayList<Long>();
    long at = 7;
    for (int gap : gaps) {
      shown.add(at);
      at += gap;
    }
    for (int i = 1; i < shown.size(); i++) {
      int other = Math.min(shown.size() - 1, i + random.nextInt(reach + 1));
      long swapped = shown.get(i);
      shown.set(i, shown.get(other));
      shown.set(other, swapped);
    }
    return IntStream.range(0, shown.size())
        .mapToObj(i -> new Picture(shown.get(i), i == 0, 1))
        .toList();
  }

  private static List<Picture> shownAt(long... ticks) {
    return IntStream.range(0, ticks.length)
        .mapToObj(i -> new Picture(ticks[i], i == 0, 1))
        .toList();
  }
}
