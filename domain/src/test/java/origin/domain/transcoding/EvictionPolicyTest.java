package origin.domain.transcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EvictionPolicyTest {

  @Property(tries = 200)
  void neitherTheSmallestPictureNorSoundEverGoes(
      @ForAll Plan plan,
      @ForAll @IntRange(min = 1, max = 100) int days,
      @ForAll @IntRange(min = 1, max = 2200) int height) {
    EvictionPolicy policy = policy(days, Map.of(height, Duration.ofDays(1)));

    assertThat(policy.cold(plan, Duration.ofDays(100_000)))
        .doesNotContain(plan.video().getFirst())
        .allMatch(gone -> gone.recipe() instanceof Recipe.Video);
  }

  @Property(tries = 200)
  void whatIsColdStaysColdUntilSomebodyWatches(
      @ForAll Plan plan,
      @ForAll @IntRange(min = 1, max = 100) int days,
      @ForAll @IntRange(min = 1, max = 2200) int height,
      @ForAll @IntRange(min = 0, max = 120) int unwatched) {
    EvictionPolicy policy = policy(50, Map.of(height, Duration.ofDays(days)));

    assertThat(policy.cold(plan, Duration.ofDays(unwatched + 1)))
        .containsAll(policy.cold(plan, Duration.ofDays(unwatched)));
  }

  @Property(tries = 200)
  void atItsLongestStepAllGoesThatEverGoes(
      @ForAll Plan plan, @ForAll @IntRange(min = 1, max = 2200) int height) {
    EvictionPolicy policy = policy(50, Map.of(height, Duration.ofDays(7)));

    assertThat(policy.steps()).containsExactly(Duration.ofDays(50), Duration.ofDays(7));
    assertThat(policy.cold(plan, policy.steps().getFirst())).isEqualTo(plan.dispensable());
  }

  @Property(tries = 200)
  void aPictureAboveAHeightGoesAfterItsOwnTime(
      @ForAll Plan plan, @ForAll @IntRange(min = 1, max = 2200) int height) {
    EvictionPolicy policy = policy(50, Map.of(height, Duration.ofDays(7)));

    assertThat(policy.cold(plan, Duration.ofDays(7)))
        .isEqualTo(
            plan.dispensable().stream()
                .filter(picture -> ((Recipe.Video) picture.recipe()).size().shortSide() > height)
                .toList());
  }

  @Test
  void nothingGoesAtOnce() {
    assertThatThrownBy(() -> policy(1, Map.of(720, Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(EvictionPolicy.NEVER.steps()).isEmpty();
  }

  private static EvictionPolicy policy(int days, Map<Integer, Duration> above) {
    return new EvictionPolicy(Optional.of(Duration.ofDays(days)), above);
  }
}
