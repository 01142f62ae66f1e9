package origin.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetriesTest {

  private static final Retries RETRIES =
      new Retries(3, Duration.ofSeconds(1), Duration.ofSeconds(10));

  @Test
  void areUsedUpAfterTheFirstAttemptAndAllRetries() {
    assertThat(RETRIES.areUsedUpAfter(3)).isFalse();
    assertThat(RETRIES.areUsedUpAfter(4)).isTrue();
  }

  @Property
  void waitBetweenHalfAndAllOfADoublingTime(@ForAll @IntRange(min = 1, max = 1_000) int failures) {
    var wait = RETRIES.waitAfter(failures, RandomGenerator.of("L64X128MixRandom"));

    var full = Duration.ofSeconds(failures < 5 ? 1L << (failures - 1) : 10);
    var most = full.compareTo(RETRIES.longest()) > 0 ? RETRIES.longest() : full;
    assertThat(wait).isBetween(most.dividedBy(2), most);
  }

  @Test
  void refuseWaitsThatMakeNoSense() {
    assertThatThrownBy(() -> new Retries(-1, Duration.ofSeconds(1), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Retries(1, Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Retries(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
