package origin.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class XpsnrTest {

  @Test
  void readsTheAverageOfTheLuma() {
    String report =
        """
        n:  119  XPSNR y: 44.9103  XPSNR u: 44.3720  XPSNR v: 42.3031
        n:  120  XPSNR y: 44.8210  XPSNR u: 44.2872  XPSNR v: 41.9667

        XPSNR average, 120 frames  y: 45.5163  u: 44.3210  v: 42.1000  (minimum: 42.1000)
        """;

    assertThat(Xpsnr.average(report, 120)).isEqualTo(45.5163);
  }

  @Test
  void takesTheSamePicturesAsAHundredDecibels() {
    assertThat(Xpsnr.average("XPSNR average, 2 frames  y: inf", 2)).isEqualTo(100);
  }

  @Test
  void refusesToCompareFilmsOfDifferentLengths() {
    assertThatThrownBy(() -> Xpsnr.average("XPSNR average, 119 frames  y: 45.5163", 120))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("120");
  }

  @Test
  void refusesAReportWithoutAnAverage() {
    assertThatThrownBy(() -> Xpsnr.average("n:    1  XPSNR y: 44.9103", 1))
        .isInstanceOf(IllegalStateException.class);
  }
}
