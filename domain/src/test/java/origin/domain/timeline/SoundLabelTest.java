package origin.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SoundLabelTest {

  @Property
  void whatAStrangerWroteCanBeShownAfterwards(@ForAll String text) {
    String title = SoundLabel.readable(text);

    assertThat(new SoundLabel(Optional.empty(), title, SoundPurpose.PROGRAMME, false).title())
        .isEqualTo(title)
        .matches(shown -> shown.codePoints().noneMatch(Character::isISOControl))
        .matches(shown -> shown.codePoints().count() <= SoundLabel.LONGEST_TITLE);
  }

  @Test
  void aTitleIsOneLine() {
    assertThat(SoundLabel.readable(" Director's\n\u202ecut\u0000 ")).isEqualTo("Director's cut");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SoundLabel(Optional.empty(), "two\nlines", SoundPurpose.PROGRAMME, false));
  }
}
