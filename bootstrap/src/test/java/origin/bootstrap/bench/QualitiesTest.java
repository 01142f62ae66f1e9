package origin.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import origin.bootstrap.bench.Qualities.Made;
import origin.bootstrap.bench.Qualities.Pair;

class QualitiesTest {
  private static final Offset<Double> ABOUT = within(1e-9);

  @Test
  void areTheMeanOverAllFilmsForEachRung() {
    Qualities qualities =
        new Qualities(
            List.of(
                pair("pan", 240, 100, 40, 90, 39.8),
                pair("grain", 240, 300, 38, 210, 38.4),
                pair("pan", 1080, 900, 42, 900, 41)));

    assertThat(value(qualities, "240p, XPSNR over all films, Origin - control"))
        .isEqualTo(0.1, ABOUT);
    assertThat(value(qualities, "240p, bits, Origin / control")).isEqualTo(0.75, ABOUT);
    assertThat(value(qualities, "1080p, XPSNR over all films, Origin - control"))
        .isEqualTo(-1, ABOUT);
    assertThat(value(qualities, "bits, Origin / control")).isEqualTo(1200.0 / 1300, ABOUT);
  }

  @Test
  void nameTheRungThatLostMost() {
    Qualities qualities =
        new Qualities(
            List.of(pair("pan", 240, 100, 40, 90, 39.8), pair("grain", 360, 100, 40, 90, 39.5)));

    assertThat(value(qualities, "the least of all: grain, 360p")).isEqualTo(-0.5, ABOUT);
  }

  @Test
  void missTheGoalByOneBadRungHoweverFewBitsAllTake() {
    Qualities qualities =
        new Qualities(
            List.of(pair("pan", 240, 100, 40, 50, 39.6), pair("pan", 360, 100, 40, 50, 40)));

    assertThat(qualities.figures())
        .filteredOn(figure -> !figure.isGood())
        .extracting(Figure::name)
        .containsExactly("240p, XPSNR over all films, Origin - control");
  }

  @Test
  void missTheGoalWithNearlyAllTheBits() {
    Qualities qualities = new Qualities(List.of(pair("pan", 240, 100, 40, 91, 40)));

    assertThat(qualities.figures())
        .filteredOn(figure -> !figure.isGood())
        .extracting(Figure::name)
        .containsExactly("bits, Origin / control");
  }

  @Test
  void needSomethingToCompare() {
    assertThatThrownBy(() -> new Qualities(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static Pair pair(
      String film, int rung, long control, double near, long origin, double nearer) {
    return new Pair(film, rung, new Made(control, near), new Made(origin, nearer));
  }

  private static double value(Qualities qualities, String name) {
    return qualities.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
