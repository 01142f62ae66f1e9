package origin.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColourTest {

  private static final Size NTSC = new Size(720, 480);
  private static final Size PAL = new Size(1024, 576);
  private static final Size LARGE = new Size(1280, 720);

  @Test
  void whatIsNotToldIsTakenForWhatIsUsualInThatSize() {
    assertThat(Colour.UNKNOWN.completed(NTSC))
        .isEqualTo(new Colour("smpte170m", "smpte170m", "smpte170m", false));
    assertThat(Colour.UNKNOWN.completed(PAL).primaries()).isEqualTo("bt470bg");
    assertThat(Colour.UNKNOWN.completed(LARGE)).isEqualTo(Colour.BT709);
    assertThat(Colour.UNKNOWN.completed(new Size(480, 1280))).isEqualTo(Colour.BT709);
  }

  @Test
  void whatIsToldIsKept() {
    var cinema = new Colour("smpte432", "bt709", "bt709", true);

    assertThat(cinema.completed(NTSC)).isEqualTo(cinema);
  }

  @Test
  void theMatrixTellsWhatTheRestIs() {
    assertThat(new Colour("unknown", "unknown", "bt2020nc", false).completed(LARGE))
        .isEqualTo(new Colour("bt2020", "bt2020-10", "bt2020nc", false));
    assertThat(new Colour("unknown", "unknown", "bt470bg", false).completed(LARGE).primaries())
        .isEqualTo("bt470bg");
  }
}
