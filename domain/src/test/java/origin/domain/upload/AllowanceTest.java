package origin.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AllowanceTest {
  @Property
  void exactlyWhatIsNotLongerThanTheLongestMayCome(
      @ForAll @LongRange(min = 0, max = 40) long largest,
      @ForAll @LongRange(min = 0, max = 40) long quota,
      @ForAll @LongRange(min = 0, max = 40) long used,
      @ForAll @LongRange(min = 0, max = 40) long free,
      @ForAll @LongRange(min = 0, max = 40) long length) {
    Allowance allowance =
        new Allowance(bytes(largest), Optional.of(bytes(quota)), bytes(used), bytes(free));

    assertThat(allowance.shortage(bytes(length)).isEmpty())
        .isEqualTo(!bytes(length).exceeds(allowance.longest()));
  }

  @Property
  void withoutQuotaOnlyTheRuleAndTheDiskSetAnEnd(
      @ForAll @LongRange(min = 0, max = 40) long largest,
      @ForAll @LongRange(min = 0, max = 40) long free) {
    Allowance allowance =
        new Allowance(bytes(largest), Optional.empty(), bytes(Long.MAX_VALUE), bytes(free));

    assertThat(allowance.longest()).isEqualTo(bytes(Math.min(largest, free)));
  }

  private static ByteCount bytes(long value) {
    return new ByteCount(value);
  }
}
