package origin.media;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-9, 0, 9",
    "bytes=0-, 0, 9",
    "bytes=9-, 9, 9",
    "bytes=3-5, 3, 5",
    "bytes=3-99, 3, 9",
    "bytes=-1, 9, 9",
    "bytes=-99, 0, 9",
    "BYTES=2-4, 2, 4",
    "bytes=2-99999999999999999999999999, 2, 9"
  })
  void aSingleRangeIsHonoured(String header, long first, long last) {
    assertThat(ByteRange.of(header, 10)).isEqualTo(new ByteRange.Part(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "bytes=a-b",
        "bytes=0-1,3-4",
        "seconds=0-1",
        "bytes=--1",
        "bytes=0x1-2"
      })
  void whatMakesNoSenseIsPassedOver(String header) {
    assertThat(ByteRange.of(header, 10)).isEqualTo(new ByteRange.Whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=99999999999999999999999999-"})
  void aRangeBehindTheEndCannotBeHad(String header) {
    assertThat(ByteRange.of(header, 10)).isEqualTo(new ByteRange.Unsatisfiable());
  }

  @Test
  void nothingCanBeHadOfNothing() {
    assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new ByteRange.Unsatisfiable());
    assertThat(ByteRange.of("bytes=-1", 0)).isEqualTo(new ByteRange.Unsatisfiable());
  }

  @Property
  void aPartLiesWithinTheWhole(
      @ForAll @LongRange(max = 1L << 40) long first,
      @ForAll @LongRange(max = 1L << 40) long last,
      @ForAll @LongRange(min = 1, max = 1L << 40) long length) {
    if (ByteRange.of("bytes=" + first + "-" + last, length) instanceof ByteRange.Part part) {
      assertThat(part.first()).isEqualTo(first).isLessThan(length);
      assertThat(part.last()).isBetween(part.first(), length - 1);
      assertThat(part.length()).isPositive().isLessThanOrEqualTo(length);
    }
  }
}
