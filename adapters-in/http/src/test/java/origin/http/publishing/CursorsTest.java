package origin.http.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import origin.http.Refused;
import origin.ports.work.After;

class CursorsTest {

  @Property
  void giveBackThePlaceTheyStandFor(
      @ForAll Instant at,
      @ForAll @StringLength(min = 1, max = 64) @CharRange(from = '0', to = 'z') String id) {
    After place = new After(at, id);

    assertThat(Cursors.place(Cursors.cursor(place))).isEqualTo(place);
  }

  @Property
  void refuseWhatWasNotGiven(@ForAll String nonsense) {
    assertThatThrownBy(() -> Cursors.place(nonsense)).isInstanceOf(Refused.class);
  }
}
