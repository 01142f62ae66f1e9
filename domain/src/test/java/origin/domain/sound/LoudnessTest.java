package origin.domain.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LoudnessTest {

  @Test
  void whatIsLoudIsTurnedDownAndWhatIsQuietUp() {
    assertThat(new Loudness(-8, 0.5).gain()).isEqualTo(-6);
    assertThat(new Loudness(-23, -12).gain()).isEqualTo(9);
    assertThat(new Loudness(-14, -3).gain()).isZero();
  }

  @Test
  void whatIsQuietIsTurnedUpOnlyAsFarAsItsPeaksAllow() {
    assertThat(new Loudness(-23, -4).gain()).isEqualTo(3);
    assertThat(new Loudness(-60, -40).gain()).isEqualTo(12);
  }

  @Test
  void silenceIsLeftAlone() {
    assertThat(new Loudness(-70, -200).gain()).isZero();
  }

  @Property
  void noPeakIsBroughtAboveTheCeilingAndNothingAboveTheTarget(
      @ForAll @DoubleRange(min = -69.9, max = 5) double integrated,
      @ForAll @DoubleRange(min = -69, max = 20) double truePeak) {
    double gain = new Loudness(integrated, truePeak).gain();

    assertThat(truePeak + gain).isLessThanOrEqualTo(Loudness.CEILING + 1e-9);
    assertThat(integrated + gain).isLessThanOrEqualTo(Loudness.TARGET + 1e-9);
  }

  @Test
  void whatNobodyCanHaveMeasuredIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Loudness(Double.NaN, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Loudness(-20, Double.NEGATIVE_INFINITY));
  }
}
