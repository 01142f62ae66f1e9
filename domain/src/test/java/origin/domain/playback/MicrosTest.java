package origin.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MicrosTest {

  @Property
  void anyTimeIsRoundedToTheNearestMicrosecond(
      @ForAll @LongRange(max = 1L << 50) long ticks,
      @ForAll @IntRange(min = 1_000, max = Integer.MAX_VALUE) int timescale) {
    BigInteger exact =
        new BigDecimal(ticks)
            .movePointRight(6)
            .divide(new BigDecimal(timescale), 0, RoundingMode.HALF_UP)
            .toBigInteger();

    assertThat(BigInteger.valueOf(Micros.of(ticks, timescale))).isEqualTo(exact);
  }

  @Property
  void secondsAreWrittenWithSixDigits(@ForAll @LongRange(max = 1L << 50) long micros) {
    assertThat(new BigDecimal(Micros.seconds(micros)).movePointRight(6))
        .isEqualByComparingTo(BigDecimal.valueOf(micros));
  }
}
